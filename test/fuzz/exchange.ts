// One request and its answer, with what was written before the answer.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import worker from '../../src/worker.ts'
import { answerOf, type Answer } from '../helpers.ts'
import { toRequest, type Sent } from './render.ts'
import { watchedBindings, type Writes } from './state.ts'

export async function exchange(sent: Sent): Promise<{ answer: Answer; writes: Writes }> {
  const writes: Writes = { rows: 0, keys: 0, sameKeys: 0, objects: new Set() }
  const context = createExecutionContext()
  const request = toRequest(sent)
  const response = await worker.fetch(request, watchedBindings(writes), context)
  const written = { ...writes, objects: new Set(writes.objects) }
  const answer = await answerOf(request, response)
  await waitOnExecutionContext(context)
  return { answer, writes: written }
}

/** What a delivery changes of a webhook at any time, also between a call and its repetition. */
const ofDelivery = /^(?:status|delivered_to|failing_since|next_attempt_at|last_status|last_error)$/

interface Said {
  webhook?: object
  rows?: Record<string, unknown>[]
}
/**
 * A body as text; a webhook in it without what deliveries change, the rows of an import without values, which are not
 * kept.
 */
const said = ({ rows, ...body }: Said) =>
  JSON.stringify({
    ...body,
    rows: rows?.map(({ row, outcome, user_uid, user_id }) => [row, outcome, user_uid, user_id]),
    webhook: Object.entries(body.webhook ?? {}).filter(([name]) => !ofDelivery.test(name)),
  })

/** The second time nothing is written, and the answer is the first one. */
export async function wrongWithRepeat(sent: Sent, first: Answer): Promise<string | undefined> {
  const { answer, writes } = await exchange(sent)
  if (answer.headers.get('Idempotency-Replayed') !== 'true') return 'the second time is not a replay'
  if (answer.status !== first.status || said(answer.body) !== said(first.body))
    return `the second time is answered ${answer.status} ${JSON.stringify(answer.body)}`
  const { rows, keys, sameKeys, objects } = writes
  // A repeated revocation makes anew the copy that the first one may have failed to make.
  return rows + (keys - sameKeys) + objects.size === 0 ? undefined : 'the second time it writes again'
}
