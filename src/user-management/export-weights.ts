// GET /{org}/{dev|prod}/v1/export-weights: the weights of all users, as a sheet that an import takes.
import * as z from 'zod/mini'
import { atFirstUse } from '../http/at-first-use.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { exported, exportFields } from '../http/export.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { shownWeight } from './measurement-fields.ts'

const exportQuery = atFirstUse(() => z.strictObject(exportFields()))

export const exportWeights = new Hono<AppEnv>().get(
  '/export-weights',
  requireScope('transfer'),
  query(exportQuery, { has: 'Export' }),
  (c) => {
    const environment = c.get('environment')
    return exported(c, c.req.valid('query'), {
      name: `${environment}-weights`,
      pages: c.get('storage').users.exportedWeights(c.get('organization'), environment),
      columns: ['from_id', 'weight_kg', 'weight_lbs', 'weighed_at'],
      show: ({ fromId, unitSystem, weightKg, recordedAt }) => ({
        from_id: fromId,
        ...shownWeight(unitSystem, weightKg),
        weighed_at: recordedAt,
      }),
    })
  },
)
