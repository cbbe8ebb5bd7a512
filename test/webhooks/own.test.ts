// What an owner of webhooks calls: the whole answers, and what changes.
import { beforeAll, describe, expect, test } from 'vitest'
import { database, newOrganization, type Organization } from '../helpers.ts'
import { callWebhooks } from '../world/webhooks.ts'
import { eventsAbout, newestId, removeWebhooks } from './owned.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  return () => removeWebhooks(organization.id)
})

const url = 'http://localhost:9/hooks'
const secretForm = /^whsec_[\w+/]{43}=$/
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const id = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
const fresh = {
  id,
  url,
  types: null,
  description: null,
  status: 'active',
  failing_since: null,
  next_attempt_at: null,
  last_status: null,
  last_error: null,
  created_at: time,
}

describe.each([undefined, 'dev', 'prod'] as const)('webhooks of %s', (environment) => {
  const ask = (...args: [string, object?]) => callWebhooks(organization, environment, ...args)
  const own = environment === undefined ? 'client.created' : 'user.created'
  const others = environment === undefined ? 'user.created' : 'client.created'

  test('are made, shown, changed and deleted', async () => {
    expect((await ask('')).body).toEqual({ webhooks: [] })
    const made = await ask('', { json: { url } })
    const delivered_to = await newestId(organization.id)
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      webhook: { ...fresh, delivered_to },
      secret: expect.stringMatching(secretForm),
    })
    const { webhook } = made.body
    expect((await ask(`/${webhook.id}`)).body).toEqual({ webhook })
    expect((await ask('')).body).toEqual({ webhooks: [webhook] })

    const changes = { types: [own, 'webhook.deleted'], description: 'A description', enabled: false }
    const changed = await ask(`/${webhook.id}`, { method: 'PATCH', json: changes })
    const { enabled: _, ...shown } = { ...webhook, ...changes, status: 'disabled' }
    expect(changed.status).toBe(200)
    expect(changed.body).toEqual({ webhook: shown })
    expect((await ask(`/${webhook.id}`)).body).toEqual({ webhook: shown })
    const back = { types: null, description: null, enabled: true }
    const again = await ask(`/${webhook.id}`, { method: 'PATCH', json: back })
    expect(again.body).toEqual({ webhook })

    const deleted = await ask(`/${webhook.id}`, { method: 'DELETE' })
    expect([deleted.status, deleted.body]).toEqual([200, { message: 'Webhook deleted successfully.' }])
    for (const [path, options] of [
      ['', {}],
      ['', { method: 'PATCH', json: { description: 'A' } }],
      ['', { method: 'DELETE' }],
      ...['/rotate-secret', '/skip', '/test'].map((rest): [string, object] => [rest, { method: 'POST' }]),
      ['/replay', { json: { since: '2026-01-01T00:00Z' } }],
    ] as [string, object][]) {
      const { status, body } = await ask(`/${webhook.id}${path}`, options)
      expect({ path, status, body }).toEqual({ path, status: 404, body: { error: 'Webhook not found' } })
    }
    expect((await ask('')).body).toEqual({ webhooks: [] })
  })

  test('make an event each time that something changes, and none otherwise', async () => {
    const { body } = await ask('', { json: { url, types: [own], enabled: false } })
    const path = `/${body.webhook.id}`
    const patch = (json: object) => ask(path, { method: 'PATCH', json })
    await patch({ url: `${url}/other`, types: null, description: 'A' })
    await patch({ url: `${url}/other`, types: null, description: 'A', enabled: false })
    await ask(`${path}/rotate-secret`, { method: 'POST' })
    await ask(`${path}/replay`, { json: { after: '000000000000-0000000000000' } })
    await ask(`${path}/replay`, { json: { after: '000000000000-0000000000000' } })
    await patch({ enabled: true })
    await ask(path, { method: 'DELETE' })
    const { created_at, delivered_to } = body.webhook
    expect(await eventsAbout(organization, environment, body.webhook.id)).toEqual([
      {
        type: 'webhook.created',
        changes: {
          url: [null, url],
          types: [null, [own]],
          status: [null, 'disabled'],
          created_at: [null, created_at],
        },
      },
      {
        type: 'webhook.updated',
        changes: { url: [url, `${url}/other`], types: [[own], null], description: [null, 'A'] },
      },
      { type: 'webhook.secret_rotated', changes: {} },
      {
        type: 'webhook.updated',
        changes: { delivered_to: [delivered_to, '000000000000-0000000000000'] },
      },
      { type: 'webhook.updated', changes: { status: ['disabled', 'active'] } },
      { type: 'webhook.deleted', changes: {} },
    ])
  })

  test('take only types of their own feed', async () => {
    const { status, body } = await ask('', { json: { url, types: [own, others] } })
    expect(status).toBe(400)
    expect(body.error).toMatch(/^types must be one of: /)
    expect(body.error).toContain(own)
    expect(body.error).not.toContain(others)
    expect(body.details).toEqual([{ field: 'types', message: body.error }])
  })

  test('belong to their feed alone', async () => {
    const { body } = await ask('', { json: { url, enabled: false } })
    for (const other of ([undefined, 'dev', 'prod'] as const).filter((each) => each !== environment)) {
      expect((await callWebhooks(organization, other, `/${body.webhook.id}`)).status).toBe(404)
      const all: { id: string }[] = (await callWebhooks(organization, other, '')).body.webhooks
      expect(all.map((each) => each.id)).not.toContain(body.webhook.id)
    }
  })
})

test('a member may not see nor change webhooks', async () => {
  const headers = { Authorization: `Bearer ${organization.keys.member}` }
  for (const options of [{ headers }, { headers, json: { url } }]) {
    const { status, body } = await callWebhooks(organization, undefined, '', options)
    expect([status, body]).toEqual([403, { error: 'The requester does not have admin privileges' }])
  }
})

test('a place is an event of the organization, whatever else is in the feed', async () => {
  const made = await callWebhooks(organization, 'dev', '', { json: { url } })
  const newest = await database
    .prepare("SELECT printf('%012d-%013d', seq, at) AS id FROM events WHERE subject = ?")
    .bind(`webhook:${made.body.webhook.id}`)
    .first('id')
  expect(made.body.webhook.delivered_to).toBe(newest)
})
