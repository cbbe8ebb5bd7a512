// GET /{org}/{dev|prod}/v1/get-personal-data?from_id=: everything that is held about a user.
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { historyOf, pagesInJson, personalData } from '../http/personal-data.ts'
import { query } from '../http/validate.ts'
import { toWeightJson, type Weight } from './get-weight-history.ts'
import { toProfileJson } from './profile-json.ts'
import { progressLink } from './progress-link.ts'
import { askedUser } from './requests.ts'
import { whichUser } from './user-fields.ts'

export const getUserPersonalData = new Hono<AppEnv>().get(
  '/get-personal-data',
  requireScope('transfer', 'users:read'),
  query(whichUser, { has: 'File' }),
  async (c) => {
    const organization = c.get('organization')
    const environment = c.get('environment')
    const { users } = c.get('storage')
    const user = await askedUser(c, c.req.valid('query'))
    const { fromId, userId, progressToken } = user
    const weights = pagesInJson<Weight>(async (last, limit) => {
      const page = { from: '', before: last?.id ?? '~', limit }
      const found = await users.weights(organization, environment, fromId, page)
      if (found?.user.userId !== userId) throw new Error('The user was deleted meanwhile')
      return { items: found.weights, hasMore: found.hasMore }
    }, toWeightJson(user))
    return personalData(
      c,
      { type: 'user', id: fromId, user_id: userId },
      {
        profile: toProfileJson(user),
        note: null,
        weights,
        photo: null,
        tags: [],
        metadata: {},
        history: historyOf(c, `user:${userId}`),
        progress_link: progressLink(originOf(c), organization, environment, progressToken),
      },
    )
  },
)
