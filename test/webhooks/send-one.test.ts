// One message to a receiver on this machine.
import { expect, test } from 'vitest'
import { sendOne } from '../../src/webhooks/send-one.ts'
import type { Action } from './actions.ts'
import { newInbox } from './inbox.ts'
import { minute, verifier } from './world.ts'

const outside = {
  now: () => Date.now(),
  sleep: () => Promise.resolve(),
  random: () => 0,
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  attempt: 500,
}
const message = { id: '000000000001-1795887000123', body: '{"type":"client.created","timestamp":"now"}' }
const sign = (signed: typeof message, seconds: number) =>
  Promise.resolve(verifier.sign(signed.id, new Date(seconds * 1_000), signed.body))

async function send(url: string) {
  const attempt = await sendOne(outside, url, message, sign)
  if (!attempt) throw new Error('No request was made')
  return attempt
}

test('a message is a POST of JSON that a published library verifies', async () => {
  const inbox = newInbox()
  expect(await send(inbox.url)).toEqual({
    status: 200,
    milliseconds: expect.any(Number),
    error: null,
    body: '{"taken":true}',
    retryAt: null,
  })
  const [received, ...more] = await inbox.received()
  expect(more).toEqual([])
  expect(received).toMatchObject({ method: 'POST', body: message.body })
  const { headers = {} } = received ?? {}
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': message.id })
  expect(Math.abs(Number(headers['webhook-timestamp']) * 1_000 - Date.now())).toBeLessThan(minute)
  expect(verifier.verify(message.body, headers)).toEqual(JSON.parse(message.body))
})

const late = 'The endpoint did not answer within 0.5 seconds'
const x = 'x'.repeat(1_000)
/** What each action makes of the attempt. */
const table: [Action, status: number | null, error: string | null, body: string | null][] = [
  ['no content', 204, null, ''],
  ['huge ok', 200, null, x],
  ['cut after ok', 200, null, 'half'],
  ['endless ok', 200, null, '...'],
  ['fails', 500, 'The endpoint answered 500', 'broken'],
  ['huge failure', 500, 'The endpoint answered 500', x],
  ['redirects', 301, 'The endpoint answered 301, and redirects are not followed', ''],
  ['gone', 410, 'The endpoint answered 410', ''],
  ['busy', 429, 'The endpoint answered 429', ''],
  ['cuts', null, 'The connection to the endpoint failed', null],
  ['silent', null, late, null],
]
test.each(table)(
  'the answer "%s" gives the status %j, an error and at most 1 kB',
  async (action, status, error, body) => {
    const inbox = newInbox()
    await inbox.plan([action])
    const { milliseconds, retryAt, ...attempt } = await send(inbox.url)
    expect(attempt).toEqual({ status, error, body })
    expect(milliseconds).toBeLessThan(30_000)
    const wait = retryAt === null ? null : Math.round((retryAt - Date.now()) / 1_000)
    expect(wait).toBe(action === 'busy' ? 7 : null)
    expect(await inbox.received()).toHaveLength(1)
  },
)

test('an endless answer ends when the time for the attempt is over', async () => {
  const inbox = newInbox()
  await inbox.plan(['endless ok'])
  const { milliseconds } = await send(inbox.url)
  expect(milliseconds).toBeGreaterThanOrEqual(450)
})

test('of an answer of 10 MB the rest is cancelled', async () => {
  const inbox = newInbox()
  await inbox.plan(['huge ok'])
  await send(inbox.url)
  // What the kernels of both sides hold was written all the same.
  await expect.poll(async () => (await inbox.received())[0]?.bytes).toBeGreaterThan(0)
  expect((await inbox.received())[0]?.bytes).toBeLessThan(9_000_000)
})

test('a redirect is not followed', async () => {
  const inbox = newInbox()
  await inbox.plan(['redirects'])
  await send(inbox.url)
  const elsewhere = await (await fetch(`${inbox.url}-elsewhere`)).json()
  expect(elsewhere).toEqual([])
})

test('a port that nobody listens on is a failed connection', async () => {
  const attempt = await send('http://127.0.0.1:9/')
  expect(attempt).toMatchObject({ status: null, error: 'The connection to the endpoint failed' })
})

test('when the invocation may make no more requests, that is no failure of the endpoint', async () => {
  const over = () => Promise.reject(new Error('Too many subrequests by single Worker invocation.'))
  expect(await sendOne({ ...outside, fetch: over }, newInbox().url, message, sign)).toBeUndefined()
})
