// A key without notes:read has another answer about a client, and so another ETag, which its changes take.
import { beforeAll, describe, expect, test } from 'vitest'
import { scopesOf } from '../../src/domain/api-key.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { rows } from '../routes/index.ts'
import { limited } from './limited.ts'
import { changes, etagOf, getClient, getUser, newThings, type Things } from './versioned-calls.ts'

let organization: Organization
let without: Organization
beforeAll(async () => {
  organization = await newOrganization()
  const others = scopesOf['client-management'].filter((scope) => scope !== 'notes:read')
  without = await limited(await limited(organization, 'clients', others), 'users', ['users:read'])
})
const seenBy = (seer: Organization, things: Things) => ({ ...things, organization: seer })

test('is 304 to each key under its own ETag, and never under that of the other', async () => {
  const things = await newThings(organization)
  const seers = [organization, without].map((seer) => seenBy(seer, things))
  for (const own of seers) {
    for (const other of seers) {
      const etag = await etagOf(getClient, other)
      const { status, body } = await getClient(own, { 'If-None-Match': etag })
      const shown = (await getClient(own)).body
      expect([status, body]).toEqual(own === other ? [304, ''] : [200, shown])
      expect((await getClient(own, { 'If-Match': etag })).status).toBe(own === other ? 200 : 412)
    }
  }
})

test('the ETag of a user is the same to every key', async () => {
  const things = await newThings(organization)
  expect(await etagOf(getUser, seenBy(without, things))).toBe(await etagOf(getUser, things))
})

const ofClients = changes.filter(([route]) => rows[route]?.api === 'clients')
describe.each(ofClients)('%s', (_, change, get, make) => {
  test('judges the ETag that the key was shown, and answers with the next one', async () => {
    const things = seenBy(without, await newThings(organization, make))
    const first = await etagOf(get, things)
    expect((await change(things, { 'If-None-Match': first })).status).toBe(412)
    expect((await change(things, { 'If-Match': '"another-n"' })).status).toBe(412)
    const { status, headers } = await change(things, { 'If-Match': `"another", ${first}` })
    expect(status).toBeLessThan(300)
    const next = headers.get('ETag')
    if (next !== null) expect(next).toBe(await etagOf(get, things))
  })
})
