// POST /client-management/imports/clients: creates and changes clients by the rows of a file.
import type { Cell } from '../domain/sheet/cell.ts'
import * as sentences from '../domain/sentences.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { importAnswer } from '../http/import/answer.ts'
import { importFile } from '../http/import/file.ts'
import { importedRows } from '../http/import/imported.ts'
import { lists, type NewClient } from './client-fields.ts'
import { refuseNotes, toClientRow } from './import-rows.ts'

const columns: Record<'user_uid' | 'note' | keyof Omit<NewClient, 'profile_photo'>, Cell> = {
  user_uid: 'text',
  display_name: 'text',
  email: 'text',
  age: 'number',
  gender: 'gender',
  shoeSize: 'number',
  weight: 'number',
  height: 'number',
  phone: 'text',
  leg_length: 'number',
  ycom: 'number',
  brand: 'text',
  shoeModel: 'text',
  preferable_activities: 'text',
  tags: 'text',
  metadata: 'text',
  note: 'text',
}
/** The columns of a file of clients. */
export const clientSheet = {
  columns,
  required: ['display_name', 'email'],
  match: ['email', 'user_uid'],
  ids: ['user_uid'],
  shown: ['status', 'last_session', 'created_at', 'admin_uid'],
} as const

export const importClients = new Hono<AppEnv>().post(
  '/imports/clients',
  requireAdmin(sentences.mayNotList, 'transfer'),
  importFile(clientSheet, { lists, verbatim: ['note'] }),
  async (c) => {
    const asked = c.req.valid('json')
    const { file, mode, dryRun, onLimit } = asked
    const match = asked.match === 'user_uid' ? asked.match : 'email'
    refuseNotes(c, file)
    const now = c.get('now')
    const imported = await c.get('storage').clients.import(c.get('organization'), {
      rows: file.rows.map((row) => toClientRow(row, mode === 'create' ? undefined : match)),
      mode,
      match,
      onLimit,
      isDryRun: dryRun,
      adminUid: c.get('adminUid'),
      now,
      // In order, so that a list has those who are created as the file has them.
      ids: file.rows.map(() => newId(now)).sort(),
      version: newId(now),
    })
    return importAnswer(
      c,
      asked,
      importedRows(c, imported, ({ id }) => ({ user_uid: id })),
    )
  },
)
