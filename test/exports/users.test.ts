// Contract: section 11.2, exports of users and of their weights.
import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { limited } from '../http/limited.ts'
import { linesOf, sheet } from './calls.ts'

const header =
  'from_id,first_name,last_name,display_name,birthdate,gender,language,goal,timezone,height_cm,weight_kg,' +
  'height_ft,weight_lbs,reminders_active,subscription_status,weighed_at,user_id,created_at'

let owner: Organization
let users: string
let weights: string
const profiles: Record<string, Record<string, unknown>> = {}
const first: Record<string, string> = {}
beforeAll(async () => {
  owner = await newOrganization()
  users = `/${owner.id}/prod/v1/export-users`
  weights = `/${owner.id}/prod/v1/export-weights`
  const { height_cm, weight_kg, ...imperial } = aUser({ from_id: '=b', goal: 'lose weight' })
  for (const json of [
    { ...imperial, height_ft: `5'10.25"`, weight_lbs: 183.4 },
    aUser({ from_id: 'a', height_cm: 180.456, weight_kg: 80.123 }),
  ])
    await owner.users('/create-user', { json })
  await owner.users('/edit-user', {
    json: { from_id: 'a', weight_kg: 79, weighed_at: '2020-01-01T10:00:00Z' },
  })
  for (const from_id of ['a', '=b']) {
    const query = new URLSearchParams({ from_id }).toString()
    profiles[from_id] = (await owner.users(`/get-user-profile?${query}`)).body.profile
    first[from_id] = (await owner.users(`/get-weight-history?${query}`)).body.weights[0].recorded_at
  }
})

const ofProfile = (from_id: string) => {
  const { user_id, created_at } = profiles[from_id] ?? {}
  return `${String(user_id)},${String(created_at)}`
}

describe('users', () => {
  test('are rows with the measurements of their own system', async () => {
    const { text, headers } = await sheet(owner, users)
    const place = '"Zurich, Switzerland (UTC+01:00)"'
    expect(text).toBe(
      `\ufeff${header}\r\n` +
        `'=b,Test,User,Test,1990-01-01,male,en,lose weight,${place},,,"5'10.25""",183.4,true,trial,` +
        `${first['=b'] ?? ''},${ofProfile('=b')}\r\n` +
        `a,Test,User,Test,1990-01-01,male,en,maintain,${place},180.46,80.12,,,true,trial,` +
        `${first.a ?? ''},${ofProfile('a')}\r\n`,
    )
    expect(headers.get('X-Roster-Count')).toBe('2')
    expect(headers.get('Content-Disposition')).toMatch(/filename="prod-users-\d{4}-\d\d-\d\d\.csv"/)
  })

  test('are lines without the keys of the other system', async () => {
    const { rows, end } = linesOf(await sheet(owner, `${users}?format=ndjson`))
    const other = new Set(['height_cm', 'weight_kg'])
    expect(Object.keys(rows[0] ?? {})).toEqual(header.split(',').filter((name) => !other.has(name)))
    expect(rows[1]).toMatchObject({ height_cm: 180.46, weight_kg: 80.12, reminders_active: true })
    expect(end).toEqual({ end: true, count: 2 })
  })

  test.each([
    ['?goal=maintain', ['a']],
    ['?subscription_status=active', []],
    ['?q=test%20user', ['=b', 'a']],
    ['?q=test&goal=lose%20weight', ['=b']],
  ])('filtered: %s', async (query, expected) => {
    const answer = await sheet(owner, `${users}${query}&format=ndjson`)
    expect(linesOf(answer).rows.map(({ from_id }) => from_id)).toEqual(expected)
    expect(answer.headers.get('X-Roster-Count')).toBe(null)
  })

  test('go on behind a cursor, and are those of one environment', async () => {
    const one = await sheet(owner, `${users}?bom=false`, { EXPORT_ROWS: 1 })
    const cursor = one.headers.get('X-Roster-Next-Cursor') ?? ''
    const rest = await sheet(owner, `${users}?bom=false&cursor=${cursor}`, { EXPORT_ROWS: 1 })
    const whole = await sheet(owner, `${users}?bom=false`)
    expect(one.text + rest.text.slice(header.length + 2)).toBe(whole.text)
    const dev = users.replace('/prod/', '/dev/')
    expect((await sheet(owner, dev)).text).toBe(`\ufeff${header}\r\n`)
    expect((await sheet(owner, `${dev}?cursor=${cursor}`)).status).toBe(400)
  })
})

describe('weights', () => {
  test('are the points of all users, the oldest first, in their own unit', async () => {
    const { text, headers } = await sheet(owner, weights)
    expect(text).toBe(
      '\ufefffrom_id,weight_kg,weight_lbs,weighed_at\r\n' +
        `'=b,,183.4,${first['=b'] ?? ''}\r\n` +
        'a,79,,2020-01-01T10:00:00.000Z\r\n' +
        `a,80.12,,${first.a ?? ''}\r\n`,
    )
    expect(headers.get('X-Roster-Count')).toBe('3')
  })

  test.each([1, 2])('are complete over calls of %i rows', async (EXPORT_ROWS) => {
    const whole = linesOf(await sheet(owner, `${weights}?format=ndjson`)).rows
    const found: unknown[] = []
    let cursor = ''
    for (;;) {
      const { rows, end } = linesOf(await sheet(owner, `${weights}?format=ndjson${cursor}`, { EXPORT_ROWS }))
      const csv = await sheet(owner, `${weights}?format=csv${cursor}`, { EXPORT_ROWS })
      expect(csv.headers.get('X-Roster-Next-Cursor') ?? undefined).toBe(end.next_cursor)
      expect(csv.text.split('\r\n').length - 2).toBe(rows.length)
      found.push(...rows)
      if (end.end === true) break
      cursor = `&cursor=${String(end.next_cursor)}`
    }
    expect(found).toEqual(whole)
  })
})

test('a key needs the scope transfer', async () => {
  const reader = await limited(owner, 'users', ['users:read'])
  for (const path of [users, weights]) {
    const { status, text } = await sheet(reader, path)
    expect([status, JSON.parse(text)]).toMatchObject([403, { error: 'The key lacks the scope transfer' }])
  }
})
