// The routes of webhooks, which are the same under both APIs.
import type { Environment } from '../../src/domain/user.ts'
import { atLeast } from '../fuzz/tidy.ts'
import type { Call } from '../helpers.ts'
import { aWebhook, callWebhooks, newWebhook } from '../world/webhooks.ts'
import type { About, Act, At, Make, Rows, WrittenRow } from './row.ts'

const beginning = '000000000000-0000000000000'
const change = { description: 'Changed' }

/** The rows of webhooks where they are mounted: of client management, or of an environment. */
export function webhookRows(pattern: string, start: (at: At) => string, environment?: Environment): Rows {
  const pathOf = (at: At, rest: string) => `${start(at)}/webhooks${rest}`
  const made: Make = (owner) => newWebhook(owner, environment)
  /** A webhook that has not got the event of another one's creation. */
  const behind: Make = async (owner) => {
    const id = await made(owner)
    await made(owner)
    return id
  }
  const about =
    (rest: string, options: Call): About =>
    (at, id) => [pathOf(at, `/${encodeURIComponent(id)}${rest}`), options]
  const row = (called: About, more: Partial<WrittenRow> = {}): WrittenRow => ({
    make: made,
    call: called,
    // The answer does not name the id.
    nobody: { isNamed: false },
    ...more,
  })
  const act = (status: number, called: About, prepare: Make = made): Act => ({
    status,
    prepare,
    call: called,
  })
  const post = (rest: string, json: object = {}) => about(rest, { json })
  const patch = (json: object) => about('', { method: 'PATCH', json })
  return {
    [`POST ${pattern}/webhooks`]: {
      // So that there is room for another one.
      make: made,
      call: (at) => [
        pathOf(at, ''),
        { json: { ...aWebhook, types: ['webhook.created'], description: 'One' } },
      ],
      event: 'webhook.created',
      fuzz: { uses: true },
      acts: {
        'one too many': act(
          400,
          (at) => [pathOf(at, ''), { json: aWebhook }],
          async (owner) => {
            for (let number = 0; number < 10; number++)
              await callWebhooks(owner, environment, '', { json: aWebhook })
            return ''
          },
        ),
      },
    },
    [`GET ${pattern}/webhooks`]: { call: (at) => [pathOf(at, '')] },
    [`GET ${pattern}/webhooks/:webhook_id`]: row(about('', {})),
    [`PATCH ${pattern}/webhooks/:webhook_id`]: row(patch(change), {
      event: 'webhook.updated',
      fuzz: { tidy: atLeast('description', 'Changed') },
      acts: {
        'every field': act(200, patch({ ...aWebhook, types: null, ...change, enabled: false })),
      },
    }),
    [`DELETE ${pattern}/webhooks/:webhook_id`]: row(about('', { method: 'DELETE' }), {
      again: 404,
      event: 'webhook.deleted',
      fuzz: { uses: true },
    }),
    [`POST ${pattern}/webhooks/:webhook_id/rotate-secret`]: row(post('/rotate-secret'), {
      event: 'webhook.secret_rotated',
    }),
    [`POST ${pattern}/webhooks/:webhook_id/replay`]: row(post('/replay', { after: beginning }), {
      event: 'webhook.updated',
      fuzz: { tidy: (fields) => (fields.length === 1 ? fields : [['after', beginning]]) },
      acts: {
        'since a moment': act(200, post('/replay', { since: '2026-01-01T00:00Z' })),
        'after no event': act(410, post('/replay', { after: '000000000001-0000000000000' })),
      },
    }),
    [`POST ${pattern}/webhooks/:webhook_id/test`]: row(post('/test'), { event: null }),
    [`POST ${pattern}/webhooks/:webhook_id/skip`]: row(post('/skip'), {
      make: behind,
      event: 'webhook.updated',
      acts: {
        'when there is no event left': act(409, post('/skip')),
      },
    }),
  }
}
