// POST /{org}/{dev|prod}/v1/import-users: creates and changes users by the rows of a file.
import { utcDay } from '../domain/calendar.ts'
import { placedSecret } from '../domain/placement.ts'
import type { Cell } from '../domain/sheet/cell.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newId, newSecretId } from '../http/ids.ts'
import { importAnswer } from '../http/import/answer.ts'
import { importFile } from '../http/import/file.ts'
import { importedRows } from '../http/import/imported.ts'
import { toUserRow } from './import-rows.ts'
import type { NewUser, EditedUser } from './user-fields.ts'

const columns: Record<keyof NewUser | keyof EditedUser, Cell> = {
  from_id: 'text',
  first_name: 'text',
  last_name: 'text',
  display_name: 'text',
  birthdate: 'day',
  gender: 'gender',
  language: 'text',
  goal: 'text',
  timezone: 'text',
  height_cm: 'number',
  weight_kg: 'number',
  height_ft: 'text',
  weight_lbs: 'number',
  reminders_active: 'flag',
  subscription_status: 'text',
  weighed_at: 'text',
}
/** The columns of a file of users. */
export const userSheet = {
  columns,
  required: ['from_id', 'first_name', 'last_name', 'birthdate', 'gender', 'language', 'goal', 'timezone'],
  match: ['from_id'],
  shown: ['user_id', 'created_at'],
} as const

export const importUsers = new Hono<AppEnv>().post(
  '/import-users',
  requireScope('transfer'),
  importFile(userSheet),
  async (c) => {
    const asked = c.req.valid('json')
    const { file, mode, dryRun, onLimit } = asked
    const now = c.get('now')
    const { database } = c.get('access')
    const newToken = () => placedSecret(newSecretId(), database)
    const rows = file.rows.map((row) => toUserRow(row, now, newToken))
    const imported = await c.get('storage').users.import(c.get('organization'), c.get('environment'), {
      rows,
      mode,
      onLimit,
      isDryRun: dryRun,
      today: utcDay(now),
      version: newId(now),
    })
    const results = importedRows(c, imported, ({ id }, position) => ({
      from_id: rows[position]?.fromId ?? null,
      user_id: id,
    }))
    return importAnswer(c, asked, results)
  },
)
