// Random files of weights, and what each row comes to, in plain code.
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { newOrganization, type Organization } from '../../helpers.ts'
import { everythingOf } from '../../world/everything.ts'
import { createUser, getProfile, noon, setClock, weightsOf } from '../users.ts'
import { importing } from './importing.ts'

const what = 'import-weights'
const later = '2026-11-22T12:00:00.000Z'
const people = ['a', 'b'] as const
const born = '2005-06-07'
/** One before anybody was born, two in two spellings, the moment of creation, one after it. */
const moments = [
  '2004-01-01T10:00:00.000Z',
  '2026-11-20T10:00:00.000Z',
  '2026-11-20T11:00+01:00',
  noon,
  '2026-11-21T13:00:00+0100',
  '2026-11-22T09:00:00.000Z',
] as const
/** Some show the same. */
const measured = fc.oneof(
  fc.record({ weight_kg: fc.constantFrom(80, 80.004, 80.006, 81) }),
  fc.record({ weight_lbs: fc.constantFrom(176.37, 176.373, 180) }),
)

type Weighed = { weight_kg?: number; weight_lbs?: number }
interface Row {
  from_id: string
  weighed_at: string
  measured: Weighed
  wrong: object
}
const row: fc.Arbitrary<Row> = fc.record({
  from_id: fc.constantFrom('a', 'a', 'b', 'b', 'nobody'),
  weighed_at: fc.constantFrom(...moments),
  measured,
  wrong: fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    fc.constantFrom({ weighed_at: '2026' }, { from_id: 'no id' }, { what: 1 }),
  ),
})
const drawn = fc.record({
  there: fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...moments.slice(1, 5)), measured), {
    maxLength: 4,
  }),
  rows: fc.array(row, { minLength: 1, maxLength: 9 }),
})

type Point = { weight_kg: number; recorded_at: string }
type State = { user_id: string; points: Point[] }

const hundredths = (value: number) => Math.floor(value * 100 + 0.5 + 1e-9)
const kilograms = ({ weight_kg = 0, weight_lbs }: Weighed) =>
  weight_lbs === undefined ? weight_kg : weight_lbs * 0.45359237
const pointOf = (weighed_at: string, one: Weighed): Point => ({
  weight_kg: kilograms(one),
  recorded_at: new Date(weighed_at).toISOString(),
})
/** Whether answers in the unit of the file show both alike. */
const isShownAlike = (one: Weighed, { weight_kg }: Point) =>
  one.weight_lbs === undefined
    ? hundredths(kilograms(one)) === hundredths(weight_kg)
    : hundredths(one.weight_lbs) === hundredths(weight_kg / 0.45359237)

/** Of equal times the weight that came last is the later one. */
const inTime = (points: Point[]) =>
  points.toSorted((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at))

/** What the rows come to, in their order. */
const model = (states: Map<string, State>, rows: readonly Row[]) =>
  rows.map(({ from_id, weighed_at, measured: one, wrong }, at) => {
    const isNamed = !('from_id' in wrong)
    const state = isNamed ? states.get(from_id) : undefined
    const result = (outcome: string, ...fails: string[]) => ({
      row: at + 1,
      outcome,
      from_id: isNamed ? from_id : null,
      user_id: state?.user_id ?? null,
      fails,
    })
    const problems = Object.keys(wrong)
    if (problems.length > 0) return result('failed', ...problems)
    if (!state) return result('failed', 'from_id')
    const point = pointOf(weighed_at, one)
    const isThere = (each: Point) => each.recorded_at === point.recorded_at && isShownAlike(one, each)
    if (state.points.some(isThere)) return result('unchanged')
    if (point.recorded_at < born) return result('failed', 'weighed_at')
    state.points.push(point)
    return result('created')
  })

const shown = (owner: Organization) =>
  Promise.all(
    people.map(async (from_id) => {
      const { weight_kg } = (await getProfile(owner, from_id)).body.profile
      return { weight: weight_kg, points: await weightsOf(owner, from_id) }
    }),
  )

/** Random files come to what the model says; a dry run says so too, and leaves every table as it was. */
export async function weightFilesMatch(cases: number): Promise<void> {
  const outcomes: Record<string, number> = { created: 0, unchanged: 0, failed: 0 }
  await fc.assert(
    fc.asyncProperty(drawn, async ({ there, rows: drawnRows }) => {
      setClock(noon)
      const owner = await newOrganization()
      const states = new Map<string, State>()
      for (const from_id of people) {
        await createUser(owner, { from_id, birthdate: born })
        const { user_id } = (await getProfile(owner, from_id)).body.profile
        states.set(from_id, { user_id, points: [pointOf(noon, { weight_kg: 80 })] })
      }
      for (const [from_id, weighed_at, one] of there) {
        const answer = await owner.users('/edit-user', { json: { from_id, weighed_at, ...one } })
        expect(answer.status).toBe(200)
        states.get(from_id)?.points.push(pointOf(weighed_at, one))
      }
      setClock(later)
      const rows = drawnRows.map(({ measured: one, wrong, ...each }) => ({ ...each, ...one, ...wrong }))
      const before = await everythingOf(owner)
      const dry = await importing(owner, rows, { dry_run: 'true' }, { what })
      expect(await everythingOf(owner)).toEqual(before)
      const { status, body } = await importing(owner, rows, {}, { what })
      expect([dry.status, dry.body]).toEqual([status, { ...body, dry_run: true }])

      const expected = model(states, drawnRows)
      const results: (ReturnType<typeof model>[number] & { errors?: { field: string }[] })[] = body.rows
      expect(
        results.map(({ errors = [], ...each }) => ({ ...each, fails: errors.map(({ field }) => field) })),
      ).toEqual(expected)
      for (const { outcome } of expected) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      expect(await shown(owner)).toEqual(
        Array.from(states.values(), ({ points }) => ({
          weight: hundredths(inTime(points).at(-1)?.weight_kg ?? 0) / 100,
          points: inTime(points),
        })),
      )
      const again = await importing(owner, rows, {}, { what })
      expect(again.body).toMatchObject({ created: 0, failed: body.failed })
    }),
    { numRuns: cases, seed: 14, endOnFailure: true },
  )
  expect(Math.min(...Object.values(outcomes)), JSON.stringify(outcomes)).toBeGreaterThanOrEqual(cases / 3)
}
