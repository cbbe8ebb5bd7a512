import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { forgetIdempotencyKeys, sweepPhotos } from '../../src/storage/index.ts'
import { multipart } from '../client-management/photo-calls.ts'
import { countedCall, countingEnv, newCost } from '../counting.ts'
import { photos } from '../fixtures/photos.ts'
import {
  aClient,
  aUser,
  createClient,
  database,
  newOrganization,
  operatorToken,
  type Organization,
} from '../helpers.ts'

/** Every statement that the calls below sent, by its text. */
const sent = new Map<string, unknown[]>()
let organization: Organization

async function send(
  path: string,
  token: string,
  json?: unknown,
  method?: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const { statements, body } = await countedCall(path, {
    method: method ?? (json === undefined ? 'GET' : 'POST'),
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })
  for (const { sql, params } of statements) sent.set(sql, params)
  return body
}

/** Every subset of the filters, in each direction of paging: their statements are made to measure. */
function filters(adminUid: string): string[] {
  const parts = [
    `admin_uid=${adminUid}`,
    'gender=male',
    'preferable_activities=["Running","Weightlifting"]',
    'start_date=2026-01-01&end_date=2026-12-31',
  ]
  const subsets = Array.from({ length: 1 << parts.length }, (_, bits) =>
    parts.filter((_, position) => bits & (1 << position)),
  )
  return subsets.flatMap((subset) =>
    ['', 'start_after_id=a', 'end_before_id=z'].map((cursor) => `?${[...subset, cursor].join('&')}`),
  )
}

beforeAll(async () => {
  organization = await newOrganization()
  const { id, adminUid, keys } = organization
  const clients = (path: string, json?: unknown, method?: string) =>
    send(`/client-management/clients${path}`, keys.admin, json, method)
  const users = (path: string, json?: unknown) => send(`/${id}/prod/v1${path}`, keys.prod, json)
  const operate = (path: string, json?: unknown, method?: string) =>
    send(`/operator/v1/organizations${path}`, operatorToken, json, method)

  const created = await clients('/', aClient())
  const user_uid: string = JSON.parse(created).userData.user_uid
  await clients('/')
  await clients('/?end_before_id=z')
  for (const filter of filters(adminUid)) await clients(`/filter${filter}`)
  await clients(`/${user_uid}`)
  await clients('/', { user_uid, email: aClient().email, weight: 70 }, 'PUT')
  await clients('/', { user_uid, weight: 70 }, 'PUT')
  for (let repeated = 0; repeated < 2; repeated++) {
    const once = { 'Idempotency-Key': 'once' }
    await send('/client-management/clients', keys.admin, { user_uid, weight: 71 }, 'PUT', once)
  }
  await clients(`/save-notes/${user_uid}`, { note: 'a' })
  await clients(`/record-session/${user_uid}`, { activity: 'Running' })
  await clients('/', { user_uid }, 'DELETE')

  // A photo whose row is struck out after the answer; and what the cron sends, with something to find.
  const photographed = await newOrganization()
  const photographedUid = await createClient(photographed)
  await env.PHOTOS.put(`${'x'.repeat(22)}.jpg`, photos.baseline)
  await photographed.clients('/', {
    method: 'PUT',
    body: multipart({ user_uid: photographedUid }, { bytes: photos.baseline }),
  })
  await send('/client-management/clients', photographed.keys.admin, { user_uid: photographedUid }, 'DELETE')
  const cost = newCost()
  await sweepPhotos(countingEnv(cost), new Date(Date.now() + 7_200_000), newUsage())
  await forgetIdempotencyKeys(countingEnv(cost), new Date(), newUsage())
  for (const { sql, params } of cost.statements) sent.set(sql, params)

  const user = aUser()
  const welcome = await users('/create-user', user)
  const link: string = JSON.parse(welcome).visualization_url
  await send(new URL(link).pathname, '')
  await users('/edit-user', { from_id: user.from_id, weight_kg: 81, gender: 'female' })
  await users(`/get-user-profile?from_id=${user.from_id}`)
  await users('/dashboard-url', { from_id: user.from_id, rotate: true })

  await operate('', { id: `${id}-other`, name: 'Other', plan: 'free' })
  await operate('')
  await operate(`/${id}`)
  await operate(`/${id}`, { name: 'Renamed', plan: 'pro', client_limit: 3 }, 'PATCH')
  await operate(`/${id}/admins`, { display_name: 'Other', email: 'other@example.com' })
  await operate(`/${id}/admins`)
  const made = await operate(`/${id}/keys`, { api: 'user-management', environment: 'dev', name: 'A key' })
  const key_id: string = JSON.parse(made).key.id
  await operate(`/${id}/keys`)
  await operate(`/${id}/keys/${key_id}/rotate`, { overlap_seconds: 60 })
  await operate(`/${id}/keys/${key_id}`, undefined, 'DELETE')
})

describe('the plan of every statement', () => {
  test('scans no table', async () => {
    expect(sent.size).toBeGreaterThan(70)
    for (const [sql, params] of sent) {
      const plan = await database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>()
      const scans = plan.results.map(({ detail }) => detail).filter(isTableScan)
      expect(scans, sql).toEqual([])
    }
  })

  test('finds photos by their index', async () => {
    const statements = [...sent].filter(([sql]) => /photo_outbox|WHERE photo =/.test(sql))
    const details: string[] = []
    for (const [sql, params] of statements) {
      const plan = await database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>()
      details.push(...plan.results.map(({ detail }) => detail))
    }
    expect(details).toContain('SEARCH clients USING COVERING INDEX clients_by_photo (photo=?)')
    expect(
      details.filter((detail) => detail.startsWith('SEARCH photo_outbox USING PRIMARY KEY')),
    ).toHaveLength(3)
  })

  test('would show a scan', async () => {
    const plan = await database.prepare('EXPLAIN QUERY PLAN SELECT * FROM clients').all<{ detail: string }>()
    expect(plan.results.map(({ detail }) => detail).filter(isTableScan)).toHaveLength(1)
  })
})

/** Walking a list that the statement itself made (VALUES, a CTE, the page of uids) is no scan of a table. */
const isTableScan = (detail: string) =>
  /^SCAN (?:organizations|admins|api_keys|clients|notes|sessions|users|weights|photo_outbox|sweep_positions|idempotency_keys|outcomes)\b/.test(
    detail,
  )
