// A write of several rows says how far its event spreads: over each changed row, or over none.
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { openDatabase } from '../../src/storage/d1/database.ts'
import type { NewEvent } from '../../src/storage/d1/event-context.ts'
import { createClient, database, newOrganization } from '../helpers.ts'
import { eventsOf, newestOf } from './expected.ts'

const actor = { type: 'operator', name: 'operator' } as const
/** Moves all clients of an organization, revokes its keys, and tells the events of it. */
async function changed(event: Omit<NewEvent, 'organization'>) {
  const organization = await newOrganization()
  const { id } = organization
  const uids = [await createClient(organization), await createClient(organization)]
  const before = await newestOf(id)
  const { usage } = await write(id, event)
  const events = await eventsOf(id, before)
  return { id, uids, usage, events, numbers: events.map(({ seq }) => seq - before) }
}

async function write(id: string, event: Omit<NewEvent, 'organization'>) {
  const usage = newUsage()
  const access = { now: new Date(), usage, database: 'DB', actor, requestId: 'of-this-write' } as const
  await openDatabase(env, access).write({
    event: { organization: id, ...event },
    do: [
      { sql: 'UPDATE clients SET weight = 71 WHERE organization_id = ?', params: [id] },
      {
        sql: "UPDATE api_keys SET revoked_at = '2026' WHERE organization_id = ? AND api = ?",
        params: [id, 'user-management'],
      },
    ],
  })
  return { usage }
}

const wrote = { actor: JSON.stringify(actor), request_id: 'of-this-write' }
const told = ({
  type,
  subject,
  actor: by,
  request_id,
  changes,
}: Awaited<ReturnType<typeof eventsOf>>[number]) => ({
  type,
  subject,
  actor: by,
  request_id,
  changes: JSON.parse(changes) as unknown,
})

describe('a write whose event spreads', () => {
  test('over each row makes one of its own type of its own kind, and of the usual type of other kinds', async () => {
    const { uids, events, numbers } = await changed({
      type: 'client.photo_changed',
      spread: 'each',
      changes: { more: [null, 1] },
    })
    const weight = { weight: [null, 71], more: [null, 1] }
    const ofClient = (uid?: string) => ({
      type: 'client.photo_changed',
      subject: `client:${uid ?? ''}`,
      changes: weight,
    })
    const ofKey = { type: 'key.revoked', subject: expect.stringMatching(/^key:/), changes: {} }
    expect(numbers).toEqual([1, 2, 3, 4])
    expect(events.map(told)).toEqual(
      [ofClient(uids[0]), ofClient(uids[1]), ofKey, ofKey].map((each) => ({ ...each, ...wrote })),
    )
  })

  test('over each row says its own subject of its own kind alone', async () => {
    const { events } = await changed({ type: 'key.rotated', subject: 'key:this', spread: 'each' })
    expect(events.map(({ type, subject }) => `${type} ${subject.slice(0, 8)}`)).toEqual([
      'client.updated client:0',
      'client.updated client:0',
      'key.rotated key:this',
      'key.rotated key:this',
    ])
  })

  test('over none makes none', async () => {
    const { events } = await changed({ type: 'organization.updated', spread: 'none' })
    expect(events).toEqual([])
  })

  test.each(['each', 'none'] as const)(
    'over %s ends with it: a change by hand is of the system',
    async (spread) => {
      const { id } = await changed({ type: 'client.updated', spread })
      const before = await newestOf(id)
      await database.prepare('UPDATE clients SET weight = 72 WHERE organization_id = ?').bind(id).run()
      expect((await eventsOf(id, before)).map(({ actor: by }) => by)).toEqual(
        Array(2).fill('{"type":"system"}'),
      )
    },
  )

  test('as before makes one, and the other rows are of the system', async () => {
    const { events } = await changed({ type: 'client.updated' })
    expect(events.map(({ type, request_id }) => [type, request_id])).toEqual([
      ['client.updated', 'of-this-write'],
      ['client.updated', null],
      ['key.revoked', null],
      ['key.revoked', null],
    ])
  })
})
