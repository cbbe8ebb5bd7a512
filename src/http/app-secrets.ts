import type { Bindings } from './env.ts'

export type AppSecrets = Pick<Bindings, 'APP_SECRET' | 'APP_SECRET_PREVIOUS'>

/** The deployment's secrets, the current one first; none without a current one. A shorter one could be guessed. */
export const appSecrets = ({ APP_SECRET, APP_SECRET_PREVIOUS }: AppSecrets): string[] =>
  isLong(APP_SECRET) ? [APP_SECRET, APP_SECRET_PREVIOUS].filter(isLong) : []

const isLong = (secret: string | undefined): secret is string => secret !== undefined && secret.length >= 32
