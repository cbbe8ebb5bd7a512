// Replaying: where a webhook goes on.
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { callWebhooks, newWebhook } from '../world/webhooks.ts'
import { deliver, eventsOf, failing, removeWebhooks, working } from './owned.ts'

const made: string[] = []
let organization: Organization
let id: string
beforeEach(async () => {
  organization = await newOrganization()
  made.push(organization.id)
  id = await newWebhook(organization)
})
afterAll(async () => {
  for (const each of made) await removeWebhooks(each)
})

const ask = (rest: string, json: object = {}) =>
  callWebhooks(organization, undefined, `/${id}${rest}`, { json })
const shown = async () => (await callWebhooks(organization, undefined, `/${id}`)).body.webhook

const beginning = '000000000000-0000000000000'

describe('a replay', () => {
  test('goes on after any event, or from the beginning, and shows the place', async () => {
    for (const after of [beginning, ...(await eventsOf(organization.id)).map((each) => each.id)]) {
      const { status, body } = await ask('/replay', { after })
      expect([status, body.webhook.delivered_to, body.webhook.status]).toEqual([200, after, 'disabled'])
      expect((await shown()).delivered_to).toBe(after)
    }
  })

  test('after what is no event, or no longer, is 410 and stays where it is', async () => {
    const before = await shown()
    const [first, second] = await eventsOf(organization.id)
    const gone = ['000000000003-0000000000001', '000000009999-1795887000123', `${first?.id.slice(0, -1)}x`]
    for (const after of gone.slice(0, 2)) {
      const { status, body } = await ask('/replay', { after })
      expect([status, body]).toEqual([410, { error: `Events before ${after} are no longer kept` }])
    }
    expect((await ask('/replay', { after: gone[2] })).status).toBe(400)
    expect(await shown()).toEqual(before)
    await database
      .prepare('DELETE FROM events WHERE organization_id = ? AND seq < 3')
      .bind(organization.id)
      .run()
    expect((await ask('/replay', { after: first?.id })).status).toBe(410)
    // The one before the oldest kept misses nothing.
    expect((await ask('/replay', { after: second?.id })).body.webhook.delivered_to).toBe(second?.id)
  })

  test('since a moment goes on with the first event of that moment or later', async () => {
    for (let number = 0; number < 20; number++) await createClient(organization)
    // Times in pairs, so that a moment has two events.
    await database
      .prepare('UPDATE events SET at = 1700000000000 + 1000 * (seq / 2) WHERE organization_id = ?')
      .bind(organization.id)
      .run()
    const all = await eventsOf(organization.id)
    for (const at of new Set(all.map((each) => each.at))) {
      for (const [since, isBefore] of [
        [at, (each: number) => each < at],
        [at + 1, (each: number) => each <= at],
      ] as const) {
        const expected = all.filter((each) => isBefore(each.at)).at(-1)?.id ?? beginning
        const { body } = await ask('/replay', { since: new Date(since).toISOString() })
        expect(body.webhook.delivered_to, String(since)).toBe(expected)
      }
    }
    await database
      .prepare('DELETE FROM events WHERE organization_id = ? AND seq < 6')
      .bind(organization.id)
      .run()
    const { body } = await ask('/replay', { since: '2001-01-01T00:00Z' })
    expect(body.webhook.delivered_to).toBe(`000000000005-${all[5]?.at}`)
  })

  test('takes either an event or a past moment', async () => {
    const sentence = 'Either after or since must be provided'
    for (const json of [{}, { after: beginning, since: '2026-01-01T00:00Z' }]) {
      const { status, body } = await ask('/replay', json)
      expect([status, body.error]).toEqual([400, sentence])
    }
    expect((await ask('/replay', { since: '2100-01-01T00:00Z' })).status).toBe(400)
    expect((await ask('/replay', { after: 'yesterday' })).status).toBe(400)
  })

  test('of a failing webhook forgets its failures, of a disabled one leaves it disabled', async () => {
    await deliver(organization.id, id, failing)
    expect((await ask('/replay', { after: beginning })).body.webhook).toMatchObject(working)
    await deliver(organization.id, id, "status = 'disabled', last_status = 410, failing_since = 5")
    const { body } = await ask('/replay', { since: '2026-01-01T00:00Z' })
    expect(body.webhook).toMatchObject({ status: 'disabled', last_status: 410 })
  })
})
