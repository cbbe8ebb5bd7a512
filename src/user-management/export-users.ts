// GET /{org}/{dev|prod}/v1/export-users: the users who match, as a sheet that an import takes.
import * as z from 'zod/mini'
import { atFirstUse } from '../http/at-first-use.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { exported, exportFields } from '../http/export.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { userFilterFields } from './list-users.ts'
import { shownMeasurements } from './measurement-fields.ts'
import { toProfileJson } from './profile-json.ts'
import { newUser } from './user-fields.ts'

const exportQuery = atFirstUse(() => z.strictObject({ ...exportFields(), ...userFilterFields() }))

/** The fields that an import takes, in its names, before those that it only knows. */
const columns = atFirstUse(() => [
  ...Object.keys(newUser().shape),
  ...(['reminders_active', 'subscription_status', 'weighed_at', 'user_id', 'created_at'] as const),
])

export const exportUsers = new Hono<AppEnv>().get(
  '/export-users',
  requireScope('transfer'),
  query(exportQuery, { has: 'Export' }),
  (c) => {
    const input = c.req.valid('query')
    const environment = c.get('environment')
    const filter = { goal: input.goal, status: input.subscription_status, q: input.q }
    return exported(c, input, {
      name: `${environment}-users`,
      pages: c.get('storage').users.exportedUsers(c.get('organization'), environment, filter),
      columns: columns(),
      show: (user) => {
        const { height_cm, weight_kg, ...profile } = toProfileJson(user)
        return { ...profile, ...shownMeasurements(user), weighed_at: user.weighedAt }
      },
    })
  },
)
