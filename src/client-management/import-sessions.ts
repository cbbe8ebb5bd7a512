// POST /client-management/imports/sessions: records training sessions by the rows of a file.
import type * as z from 'zod/mini'
import type { Cell } from '../domain/sheet/cell.ts'
import * as sentences from '../domain/sentences.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { importAnswer } from '../http/import/answer.ts'
import { importFile } from '../http/import/file.ts'
import { importedRows } from '../http/import/imported.ts'
import { refuseNotes, toSessionRow } from './import-rows.ts'
import type { session } from './record-session.ts'

const columns: Record<'user_uid' | 'email' | keyof z.output<ReturnType<typeof session>>, Cell> = {
  user_uid: 'text',
  email: 'text',
  activity: 'text',
  started_at: 'text',
  duration_seconds: 'number',
  ycom: 'number',
  leg_length: 'number',
  weight: 'number',
  note: 'text',
}
const sheet = { columns, required: ['activity', 'started_at'], shown: ['session_id'] } as const

export const importSessions = new Hono<AppEnv>().post(
  '/imports/sessions',
  requireAdmin(sentences.mayNotList, 'transfer'),
  importFile(sheet, { verbatim: ['note'] }),
  async (c) => {
    const asked = c.req.valid('json')
    const now = c.get('now')
    refuseNotes(c, asked.file)
    const imported = await c.get('storage').clients.importSessions(c.get('organization'), {
      rows: asked.file.rows.map(toSessionRow),
      isDryRun: asked.dryRun,
      version: newId(now),
    })
    return importAnswer(
      c,
      asked,
      importedRows(c, imported, ({ id }) => ({ user_uid: id })),
    )
  },
)
