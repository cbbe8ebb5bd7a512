// What asking for usage costs and takes.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call, createClient, newOrganization, type Organization } from '../helpers.ts'
import { rows } from '../routes/index.ts'
import { measuredCall } from '../routes/measure.ts'
import { newWebhook } from '../world/webhooks.ts'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

test('takes no query', async () => {
  const { keys } = await newOrganization()
  const answer = await call('/client-management/usage?x=1', { headers: { Authorization: keys.admin } })
  expect([answer.status, answer.body.error]).toEqual([400, 'unknown field "x"'])
})

test.each([
  ['GET /client-management/usage', () => '/client-management/usage'],
  ['GET /:organization/:environment{dev|prod}/v1/usage', ({ id }: Organization) => `/${id}/prod/v1/usage`],
])(
  'takes four rows, one for each key and webhook, and those that end their lists, in one trip: %s',
  async (route, path) => {
    const owner = await newOrganization()
    await newWebhook(owner)
    await newWebhook(owner, 'dev')
    await createClient(owner)
    await newWebhook(await newOrganization({ id: `${owner.id}-next` }))
    const { cost } = await measuredCall(rows[route] ?? expect.unreachable(), owner, [path(owner)])
    expect(cost).toEqual({ d1: 1, read: 4 + 4 + 2 + 2, written: 0, kv: 1, r2: [] })
  },
)
