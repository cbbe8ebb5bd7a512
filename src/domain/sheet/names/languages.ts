import type { Language } from '../../user.ts'

/** The names that files have for one thing, in each language. */
export type Names = Record<Language, readonly string[]>
