// GET /{org}/{dev|prod}/v1/get-user-profile?from_id=: one user, with the daily targets if they have any.
import { requireScope } from '../http/auth.ts'
import { versionOf } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { toProfileJson } from './profile-json.ts'
import { askedUser } from './requests.ts'
import { whichUser } from './user-fields.ts'

export const getUserProfile = new Hono<AppEnv>().get(
  '/get-user-profile',
  requireScope('users:read'),
  query(whichUser, { version: 'shown' }),
  async (c) => {
    const user = await askedUser(c, c.req.valid('query'))
    return versionOf(c, user.version, () => ({ status: 'success', profile: toProfileJson(user) }))
  },
)
