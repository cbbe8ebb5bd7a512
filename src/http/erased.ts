import type { Context } from 'hono'
import type { Erased } from '../domain/erased.ts'
import { backupTime } from './days.ts'
import type { AppEnv } from './env.ts'

/** Until when backups hold what is erased now. */
export const backupsUntil = (c: Context<AppEnv>) =>
  new Date(c.get('now').getTime() + backupTime(c.env)).toISOString()

/** Outcomes that were kept before deletions told this have none. */
export const toErasedJson = (erased?: Erased) =>
  erased && {
    notes: erased.notes,
    sessions: erased.sessions,
    weights: erased.weights,
    events: erased.events,
    photo: erased.photo,
    backups_until: erased.backupsUntil,
  }
