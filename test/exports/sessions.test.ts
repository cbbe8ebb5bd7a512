// Contract: section 11.2, exports of sessions.
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { limited } from '../http/limited.ts'
import { linesOf, sheet } from './calls.ts'

const path = '/client-management/exports/sessions'
const header = 'user_uid,email,activity,started_at,duration_seconds,ycom,leg_length,weight,note,session_id'

let owner: Organization
let uids: string[]
/** As the export has them: by client and start. */
let sessions: { user_uid: string; activity: string; started_at: string }[]
beforeAll(async () => {
  owner = await newOrganization()
  uids = []
  for (let number = 0; number < 4; number++)
    uids.push(await createClient(owner, { email: `trained-${number}@example.com` }))
  const recorded = [0, 2, 3].flatMap((number) =>
    [1, 3, 2].flatMap((day) =>
      ['Running', 'Mobility Assessment'].map((activity) => ({
        user_uid: uids[number] ?? '',
        activity,
        started_at: `2026-0${4 - number}-0${day}T10:00:00.000Z`,
      })),
    ),
  )
  for (const { user_uid, ...json } of recorded) await owner.clients(`/record-session/${user_uid}`, { json })
  const place = (each: (typeof recorded)[number]) => `${each.user_uid} ${each.started_at} ${each.activity}`
  sessions = recorded.sort((one, other) => (place(one) < place(other) ? -1 : 1))
  await owner.clients(`/record-session/${uids[3] ?? ''}`, {
    json: {
      activity: 'Weightlifting',
      started_at: '2026-05-01T10:00:00Z',
      duration_seconds: 90,
      ycom: 1.5,
      leg_length: 2,
      weight: 70.25,
      note: '=slow,\n"easy"',
    },
  })
  await owner.clients(`/archive/${uids[0] ?? ''}`, { method: 'POST' })
})

const shown = async (query: string, bindings = {}) => {
  const { rows } = linesOf(await sheet(owner, `${path}?format=ndjson${query}`, bindings))
  return rows.map(({ user_uid, activity, started_at }) => ({ user_uid, activity, started_at }))
}
const last = { activity: 'Weightlifting', started_at: '2026-05-01T10:00:00.000Z' }
const all = () => [...sessions, { user_uid: uids[3] ?? '', ...last }]

test('a row names its client by id and e-mail, and has what record-session takes', async () => {
  const { text, headers } = await sheet(owner, `${path}?start_date=2026-05-01`)
  expect(text).toBe(
    `\ufeff${header}\r\n${uids[3] ?? ''},trained-3@example.com,Weightlifting,2026-05-01T10:00:00.000Z,` +
      `90,1.5,2,70.25,"'=slow,\n""easy""",1777629600000-weightlifting\r\n`,
  )
  expect(headers.get('X-Roster-Count')).toBe(null)
  expect(headers.get('Content-Disposition')).toMatch(/filename="sessions-/)
})

test('NDJSON has the values of the list of sessions', async () => {
  const [row] = linesOf(await sheet(owner, `${path}?format=ndjson&activity=Weightlifting`)).rows
  const { body } = await owner.clients(`/${uids[3] ?? ''}/sessions?limit=1`)
  expect(row).toEqual({ user_uid: uids[3], email: 'trained-3@example.com', ...body.sessions[0] })
})

test('without notes:read there is no note', async () => {
  const { text } = await sheet(await limited(owner, 'clients', ['transfer']), path)
  expect(text).toContain(header.replace('note,', ''))
  expect(text).not.toContain('slow')
})

describe('the sessions of all clients, also of archived ones', () => {
  test('are in the order of client, start and activity, and counted', async () => {
    expect(await shown('')).toEqual(all())
    expect((await sheet(owner, path)).headers.get('X-Roster-Count')).toBe('19')
    const one = await sheet(owner, `${path}?user_uid=${uids[2] ?? ''}`)
    expect(one.headers.get('X-Roster-Count')).toBe('6')
  })

  test.each<[string, (each: ReturnType<typeof all>[number]) => boolean]>([
    ['&activity=Running', ({ activity }) => activity === 'Running'],
    ['&start_date=2026-03-02', ({ started_at }) => started_at >= '2026-03-02'],
    ['&end_date=2026-03-02', ({ started_at }) => started_at < '2026-03-03'],
    [
      '&start_date=2026-01-02&end_date=2026-03-01&activity=Running',
      ({ started_at, activity }) =>
        started_at >= '2026-01-02' && started_at < '2026-03-02' && activity === 'Running',
    ],
  ])('filtered: %s', async (query, isShown) => {
    const expected = all().filter(isShown)
    expect(expected.length).toBeGreaterThan(1)
    expect(await shown(query)).toEqual(expected)
    const third = uids[2] ?? ''
    expect(await shown(`${query}&user_uid=${third}`)).toEqual(
      expected.filter(({ user_uid }) => user_uid === third),
    )
  })

  test.each([1, 2, 5, 7])('are complete over calls of %i rows', async (EXPORT_ROWS) => {
    for (const query of ['', '&activity=Running', '&start_date=2026-01-02']) {
      const found: unknown[] = []
      const inCsv: string[] = []
      let cursor = ''
      for (;;) {
        const answer = linesOf(await sheet(owner, `${path}?format=ndjson${query}${cursor}`, { EXPORT_ROWS }))
        found.push(
          ...answer.rows.map(({ session_id, user_uid }) => `${String(user_uid)} ${String(session_id)}`),
        )
        const { headers, text } = await sheet(owner, `${path}?bom=false${query}${cursor}`, { EXPORT_ROWS })
        inCsv.push(...text.split('\r\n').slice(1, -1))
        const next_cursor = answer.end.next_cursor as string | undefined
        expect(headers.get('X-Roster-Next-Cursor') ?? undefined).toBe(next_cursor)
        if (next_cursor === undefined) break
        cursor = `&cursor=${next_cursor}`
      }
      const whole = linesOf(await sheet(owner, `${path}?format=ndjson${query}`)).rows
      expect(found).toEqual(
        whole.map(({ session_id, user_uid }) => `${String(user_uid)} ${String(session_id)}`),
      )
      expect(inCsv.length).toBe(found.length)
    }
  })
})
