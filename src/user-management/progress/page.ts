import type { Language } from '../../domain/user.ts'
import { fill, type Values } from './fill.ts'
import type { Look } from './look.ts'

/** What a page shows: progress, or why it shows none. */
export type Contents = { isUnknown: true } | { isBusy: true } | { progress: Values }

/** A whole HTML document in a language. Everything in it is escaped except the markup and the style sheet. */
export function htmlOf({ brand, markup, messages }: Look, language: Language, contents: Contents): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return fill(markup, {
    ...messages[language],
    language,
    direction,
    [direction]: true,
    brand: brand.logo ?? brand.name,
    brandName: brand.name,
    logo: brand.logo,
    accent: brand.accent.light,
    ...contents,
  })
}
