// GET /{org}/{dev|prod}/v1/get-user-profile?from_id=: one user, with the daily targets if they have any.
import * as z from 'zod/mini'
import { atFirstUse } from '../http/at-first-use.ts'
import { versionOf } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { toProfileJson } from './profile-json.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId } from './user-fields.ts'

const profileQuery = atFirstUse(() => z.strictObject({ from_id: fromId() }))

export const getUserProfile = new Hono<AppEnv>().get(
  '/get-user-profile',
  query(profileQuery, { version: 'shown' }),
  async (c) => {
    const { from_id } = c.req.valid('query')
    const user = await c.get('storage').users.get(c.get('organization'), c.get('environment'), from_id)
    if (!user) throw userNotFound(from_id)
    recordRequest(c, from_id, user.lastRequestAt)
    return versionOf(c, user.version, () => ({ status: 'success', profile: toProfileJson(user) }))
  },
)
