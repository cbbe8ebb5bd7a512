import { backupDays, day } from '../domain/limits.ts'
import type { Bindings } from './env.ts'

/** A setting that is a number of days; undefined if it is none of those allowed. */
export function daysOf(
  setting: string | number = '',
  { usual, min, max }: Record<'usual' | 'min' | 'max', number>,
): number | undefined {
  const text = String(setting).trim()
  if (text === '') return usual
  const days = Number(text)
  return /^\d+$/.test(text) && days >= min && days <= max ? days : undefined
}

/** How long (ms) backups of the database are kept. */
export const backupTime = ({ BACKUP_DAYS }: Bindings) =>
  (daysOf(BACKUP_DAYS, backupDays) ?? backupDays.usual) * day
