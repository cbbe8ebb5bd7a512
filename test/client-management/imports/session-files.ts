// Random files of sessions, imported and compared with a model.
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { createClient, newOrganization, type Organization } from '../../helpers.ts'
import { everythingOf } from '../../world/everything.ts'
import { importingSessions } from './importing.ts'
import { emails, keyOf, model, record, type Row, type State } from './session-model.ts'

/** Three moments, each in two spellings. */
const moments = [
  ['2026-01-01T10:00:00.000Z', '2026-01-01T11:00+01:00'],
  ['2026-01-02T10:00:00.000Z', '2026-01-02T10:00:00Z'],
  ['2026-01-03T10:00:00.000Z', '2026-01-03t04:30:00-0530'],
] as const

const measured = {
  weight: fc.constantFrom(70, 71, null),
  ycom: fc.constantFrom(1, 2.5, null),
}
const activity = fc.constantFrom('Running', 'Weightlifting')
const session = (spelling: fc.Arbitrary<string>) =>
  fc.record({ activity, started_at: spelling, ...measured }, { requiredKeys: ['activity', 'started_at'] })
const canonical = fc.constantFrom(...moments.map(([first]) => first))
const spelled = fc.constantFrom(...moments.flat())

const row: fc.Arbitrary<Row> = fc.record({
  uid: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 2 }) },
    fc.constantFrom('nobody' as const, undefined, undefined),
  ),
  email: fc.constantFrom(...emails, 'B@EXAMPLE.COM', 'nobody@example.com', undefined),
  wrong: fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    fc.constantFrom({ duration_seconds: 0 }, { activity: 'Swimming', what: 1 }, { started_at: '2026' }),
  ),
  fields: fc
    .tuple(session(spelled), fc.constantFrom({}, { note: 'A\nnote' }, { note: null }))
    .map(([one, other]) => ({ ...one, ...other })),
})
const drawn = fc.record({
  archived: fc.constantFrom(-1, -1, 0, 2),
  there: fc.array(fc.tuple(fc.nat({ max: 2 }), session(canonical)), { maxLength: 4 }),
  rows: fc.array(row, { minLength: 1, maxLength: 9 }),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never

async function populated({ archived, there }: Drawn): Promise<{ owner: Organization; states: State[] }> {
  const owner = await newOrganization()
  const states: State[] = []
  for (const email of emails) {
    const uid = await createClient(owner, { email, weight: 60 })
    states.push({ uid, isArchived: false, weight: 60, ycom: null, last: '', sessions: new Set() })
  }
  for (const [number, json] of there) {
    const state = states[number]
    if (!state) continue
    expect((await owner.clients(`/record-session/${state.uid}`, { json })).status).toBe(201)
    record(state, json)
  }
  const put = states[archived]
  if (put) {
    await owner.clients(`/archive/${put.uid}`, { method: 'POST' })
    put.isArchived = true
  }
  return { owner, states }
}

/** What the API shows of these clients. */
const shown = (owner: Organization, states: State[]) =>
  Promise.all(
    states.map(async ({ uid }) => {
      const { body } = await owner.clients(`/${uid}`)
      const { sessions } = (await owner.clients(`/${uid}/sessions`)).body
      const keys: string[] = sessions.map(keyOf)
      return {
        uid,
        weight: body.weight,
        ycom: body.ycom,
        last: body.last_session ?? '',
        sessions: keys.sort(),
      }
    }),
  )

/** Random files come to what the model says; a dry run says so too, and leaves every table as it was. */
export async function sessionFilesMatch(cases: number): Promise<void> {
  const outcomes: Record<string, number> = { created: 0, unchanged: 0, failed: 0 }
  await fc.assert(
    fc.asyncProperty(drawn, async (draw) => {
      const { owner, states } = await populated(draw)
      const rows = draw.rows.map(({ uid, email, wrong, fields }) => ({
        ...(uid !== undefined && { user_uid: typeof uid === 'number' ? states[uid]?.uid : uid }),
        ...(email !== undefined && { email }),
        ...fields,
        ...wrong,
      }))
      const before = await everythingOf(owner)
      const dry = await importingSessions(owner, rows, { dry_run: 'true' })
      expect(await everythingOf(owner)).toEqual(before)
      const { status, body } = await importingSessions(owner, rows)
      expect([dry.status, dry.body]).toEqual([status, { ...body, dry_run: true }])

      const expected = model(states, draw.rows)
      const results: (ReturnType<typeof model>[number] & { errors?: { field: string }[] })[] = body.rows
      expect(
        results.map(({ errors = [], ...each }) => ({
          ...each,
          fails: errors.map(({ field }) => field).sort(),
        })),
      ).toEqual(expected)
      for (const { outcome } of expected) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      expect(await shown(owner, states)).toEqual(
        states.map(({ isArchived, sessions, ...each }) => ({ ...each, sessions: [...sessions].sort() })),
      )
      const again = await importingSessions(owner, rows)
      expect(again.body).toMatchObject({ created: 0, failed: body.failed })
    }),
    { numRuns: cases, seed: 14, endOnFailure: true },
  )
  expect(Math.min(...Object.values(outcomes)), JSON.stringify(outcomes)).toBeGreaterThanOrEqual(cases / 3)
}
