// POST …/webhooks/{webhook_id}/replay: goes on after an event, or with the first one since a moment.
import * as z from 'zod/mini'
import { eventId } from '../domain/event.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { eventPosition } from '../http/events.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { fixed } from '../http/problems.ts'
import { instant } from '../http/time-fields.ts'
import { answerChange } from './refusals.ts'
import { webhookKey } from './webhook-fields.ts'
import { setByService } from './webhook-json.ts'

const replayStart = atFirstUse(() =>
  z.strictObject({ after: z.optional(eventPosition('after')), since: z.optional(instant('since')) }).check(
    z.refine(({ after, since }) => (after === undefined) !== (since === undefined), {
      path: ['body'],
      error: sentences.afterOrSince,
      when: ({ issues }) => issues.length === 0,
    }),
  ),
)

export const replayWebhook = new Hono<AppEnv>().post(
  '/webhooks/:webhook_id/replay',
  body(replayStart, {
    accepts: ['json'],
    refusals: { ...setByService(fixed), url: fixed, types: fixed, description: fixed },
  }),
  async (c) => {
    const { after, since } = c.req.valid('json')
    const { webhooks } = c.get('storage')
    const organization = c.get('organization')
    const version = newId(c.get('now'))
    const key = webhookKey(c)
    const outcome = after
      ? await webhooks.replayAfter(organization, key, after, version)
      : await webhooks.replaySince(organization, key, since?.getTime() ?? 0, version)
    if (outcome.kind === 'gone') throw new ApiError(410, sentences.eventsGone(after ? eventId(after) : ''))
    return answerChange(c, outcome)
  },
)
