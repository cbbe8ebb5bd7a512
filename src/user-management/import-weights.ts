// POST /{org}/{dev|prod}/v1/import-weights: adds weights to users by the rows of a file.
import { utcDay } from '../domain/calendar.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { importAnswer } from '../http/import/answer.ts'
import { importFile } from '../http/import/file.ts'
import { importedRows } from '../http/import/imported.ts'
import { toWeightRow } from './import-rows.ts'

const sheet = {
  columns: { from_id: 'text', weight_kg: 'number', weight_lbs: 'number', weighed_at: 'text' },
  required: ['from_id', 'weighed_at'],
} as const

export const importWeights = new Hono<AppEnv>().post(
  '/import-weights',
  requireScope('transfer'),
  importFile(sheet),
  async (c) => {
    const asked = c.req.valid('json')
    const now = c.get('now')
    const rows = asked.file.rows.map((row) => toWeightRow(row, now))
    const imported = await c.get('storage').users.importWeights(c.get('organization'), c.get('environment'), {
      rows,
      isDryRun: asked.dryRun,
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
