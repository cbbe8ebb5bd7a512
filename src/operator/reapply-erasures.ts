// POST /operator/v1/organizations/{id}/reapply-erasures: after a restore, deletes again who was deleted before it.
import * as z from 'zod/mini'
import { organizationIdForm } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { organizationNotFound, organizationRefused } from './not-found.ts'

const error = sentences.badCursor
const place = atFirstUse(() =>
  z.strictObject({
    cursor: z.nullish(z.string({ error }).check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, { error }))),
  }),
)

export const reapplyErasures = new Hono<AppEnv>().post(
  '/organizations/:id/reapply-erasures',
  body(place, { accepts: ['json'] }),
  async (c) => {
    const id = c.req.param('id')
    // R2 refuses a name that is too long.
    if (!organizationIdForm.test(id)) throw organizationNotFound()
    const { cursor } = c.req.valid('json')
    const { erasures } = c.get('storage')
    const { next, ...outcome } = await erasures.reapply(id, cursor ?? undefined, c.get('now'))
    if (outcome.kind !== 'reapplied') throw organizationRefused(outcome)
    const { clients, users, isDeleting } = outcome
    return json(c, { clients, users, organization: isDeleting === 1, next_cursor: next })
  },
)
