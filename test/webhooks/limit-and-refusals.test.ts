// What owners of webhooks are refused: too many, wrong fields, forbidden addresses.
import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { newOrganization, origin, type Organization } from '../helpers.ts'
import { aWebhook, callWebhooks } from '../world/webhooks.ts'
import { newestId, removeWebhooks } from './owned.ts'

const made: string[] = []
const anOrganization = async () => {
  const organization = await newOrganization()
  made.push(organization.id)
  return organization
}
afterAll(async () => {
  for (const id of made) await removeWebhooks(id)
})
const post = (organization: Organization, json: object) => callWebhooks(organization, undefined, '', { json })
const full = { error: 'At most 10 webhooks: delete one first' }

test('of 25 webhooks made at once, ten are made; each feed has its own ten', async () => {
  const organization = await anOrganization()
  for (const environment of [undefined, 'dev', 'prod'] as const) {
    const all = await Promise.all(
      Array.from({ length: 25 }, () => callWebhooks(organization, environment, '', { json: aWebhook })),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10)
    const refused = all.filter(({ status }) => status !== 201)
    for (const { status, body } of refused) expect([status, body]).toEqual([400, full])
    const { body } = await callWebhooks(organization, environment, '')
    expect(new Set(body.webhooks.map(({ id }: { id: string }) => id)).size).toBe(10)
    const [first] = body.webhooks
    await callWebhooks(organization, environment, `/${first.id}`, { method: 'DELETE' })
    expect((await callWebhooks(organization, environment, '', { json: aWebhook })).status).toBe(201)
    expect((await callWebhooks(organization, environment, '', { json: aWebhook })).status).toBe(400)
  }
})

describe('a refusal changes nothing and makes no event', () => {
  const ids = '"000000000042-1795887000123"'
  test.each([
    [{}, ['url is required']],
    [{ url: 5 }, ['url must be text, in quotes']],
    [{ url: null }, ['url must not be null']],
    [{ ...aWebhook, types: [] }, ['types must be a list of one or more different types of events']],
    [
      { ...aWebhook, types: 'client.created' },
      ['types must be a list of one or more different types of events'],
    ],
    [
      { ...aWebhook, types: ['client.created', 'client.created'] },
      ['types must be a list of one or more different types of events'],
    ],
    [{ ...aWebhook, enabled: 'yes' }, ['enabled must be true or false']],
    [
      { ...aWebhook, description: 'x'.repeat(201) },
      ['description must be 1 to 200 characters without control characters'],
    ],
    [{ ...aWebhook, secret: 'whsec_' }, ['secret is set by the service']],
    [
      { ...aWebhook, status: 'active', id: ids },
      ['status is set by the service', 'id is set by the service'],
    ],
    [
      { url: 'ftp://example.com', enabled: 1 },
      ['url must begin with https:// and have at most 2048 characters', 'enabled must be true or false'],
    ],
    [{ url: 'https://someone@example.com/' }, ['url must have no user name or password']],
    [{ url: 'https://example.com:8080/' }, ['url must have the port 443 or 8443']],
    [{ url: 'https://10.0.0.1/' }, ['url must have a name for a host, not an IP address']],
    [{ url: 'https://receiver.internal/' }, ['url must have a public host']],
  ])('%j', async (json, sentences) => {
    const organization = await anOrganization()
    const before = await newestId(organization.id)
    const { status, body } = await post(organization, json)
    expect(status).toBe(400)
    expect(body.details.map(({ message }: { message: string }) => message).sort()).toEqual(sentences.sort())
    expect(await newestId(organization.id)).toBe(before)
    expect((await callWebhooks(organization, undefined, '')).body).toEqual({ webhooks: [] })
  })
})

test('a webhook never leads to this service, nor to the developer’s machine elsewhere', async () => {
  const organization = await anOrganization()
  const headers = { Authorization: `Bearer ${organization.keys.admin}` }
  const ask = async (url: string, bindings: object) => {
    const options = { headers, json: { url, enabled: false } }
    const { status, body } = await callWith({ ...env, ...bindings }, '/client-management/webhooks', options)
    return [status, body.error]
  }
  const own = [400, 'url must not lead to this service']
  const host = new URL(origin).host
  expect(await ask(`https://${host}/hooks`, {})).toEqual(own)
  expect(await ask('https://api.example/', { PUBLIC_URL: 'https://api.example/' })).toEqual(own)
  expect(await ask('https://api.example/', {})).toEqual([201, undefined])
  const sentence = 'url must begin with https:// and have at most 2048 characters'
  const https = { PUBLIC_URL: 'https://api.example/', LOCAL: undefined }
  const { status, body } = await callWith({ ...env, ...https }, '/client-management/webhooks', {
    headers: { ...headers, 'X-Forwarded-Proto': 'https' },
    json: { url: 'http://localhost:9/' },
  })
  expect([403, 400]).toContain(status)
  if (status === 400) expect(body.error).toBe(sentence)
})

test('an update to a forbidden address is refused as a creation is', async () => {
  const organization = await anOrganization()
  const { body } = await post(organization, aWebhook)
  const path = `/${body.webhook.id}`
  const patch = (json: object) => callWebhooks(organization, undefined, path, { method: 'PATCH', json })
  expect((await patch({ url: 'https://10.1/' })).body.error).toBe(
    'url must have a name for a host, not an IP address',
  )
  expect((await patch({})).body.error).toBe(
    'At least one of url, types, description and enabled must be provided',
  )
  expect((await patch({ delivered_to: 'x' })).body.error).toBe('delivered_to cannot be changed')
  expect((await patch({ url: null })).body.error).toBe('url must not be null')
  expect((await callWebhooks(organization, undefined, path)).body).toEqual({ webhook: body.webhook })
})
