// Random files for an import of users, and who is there before it.
import * as fc from 'fast-check'

export type Fields = Record<string, unknown>
export interface DrawnRow {
  fields: Fields
  isWrong: boolean
}
export interface Drawn {
  users: Fields[]
  rows: DrawnRow[]
  mode: 'create' | 'update' | 'upsert'
  onLimit: 'fail' | 'fill'
  limit: number | undefined
}

const ids = ['a', 'b', 'c', 'd', 'e"\\']
const name = fc.constantFrom('Ann', 'Çağla', 'Bo Li')
const kilograms = fc.constantFrom(80, 80.004, 80.123456, 79.99, 81.646)
const pounds = fc.constantFrom(173.3, 173.304, 180, 176.37, 176.64)
const metric = fc.record({ height_cm: fc.constantFrom(180, 180.004, 180.34, 171.5), weight_kg: kilograms })
const imperial = fc.record({ height_ft: fc.constantFrom(`5'11"`, `5'11.01"`, `6'`), weight_lbs: pounds })
const measured = fc.oneof(metric, imperial)

const person = {
  first_name: name,
  last_name: name,
  display_name: fc.oneof({ weight: 5, arbitrary: name }, { weight: 1, arbitrary: fc.constant(null) }),
  birthdate: fc.constantFrom('1990-01-01', '2005-06-07', '2019-01-02'),
  gender: fc.constantFrom('male', 'female'),
  language: fc.constantFrom('en', 'de'),
  goal: fc.constantFrom('lose weight', 'gain muscle', 'maintain'),
  timezone: fc.constantFrom('Zurich, Switzerland (UTC+01:00)', 'London, England (UTC+00:00)'),
}
const whole = (from_id: fc.Arbitrary<string>) =>
  fc.tuple(fc.record({ from_id, ...person }), measured).map(([one, other]) => ({ ...one, ...other }))

const settings = fc.record(
  { reminders_active: fc.boolean(), subscription_status: fc.constantFrom('active', 'trial', 'trial_end') },
  { requiredKeys: [] },
)
const weighedAt = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { weighed_at: '2018-01-01T10:00:00.000Z' },
      { weighed_at: '2026-11-20T10:00:00.000Z' },
      { weighed_at: '2026-11-21T18:00:00.000Z' },
    ),
  },
)
const some = fc
  .tuple(
    fc.record({ from_id: fc.constantFrom(...ids), ...person }, { requiredKeys: ['from_id'] }),
    measured,
    fc.nat(3),
    weighedAt,
  )
  .map(([fields, measurements, which, time]) => {
    const picked = Object.entries(measurements).filter((_, n) => (which & (n + 1)) > 0)
    const hasWeight = picked.some(([field]) => field.startsWith('weight'))
    return { ...fields, ...Object.fromEntries(picked), ...(hasWeight && time) }
  })
const all = fc
  .tuple(whole(fc.constantFrom(...ids)), weighedAt)
  .map(([fields, time]) => ({ ...fields, ...time }))
const wrong = fc.constantFrom<Fields>(
  { goal: 'win' },
  { what: 1 },
  { weight_kg: 1, height_ft: `6'` },
  { from_id: 'no id' },
)

const row: fc.Arbitrary<DrawnRow> = fc
  .tuple(
    fc.oneof(some, all),
    settings,
    fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: wrong }),
  )
  .map(([fields, more, broken]) => ({
    fields: { ...fields, ...more, ...broken },
    isWrong: broken !== undefined,
  }))

const people = fc.uniqueArray(whole(fc.constantFrom(...ids)), {
  minLength: 2,
  maxLength: 4,
  selector: ({ from_id }) => from_id,
})
/** Rows of which some say what is there. */
const rowsAbout = (users: Fields[]) => {
  const same = users.map((fields) => fc.constant<DrawnRow>({ fields, isWrong: false }))
  return fc.array(fc.oneof(row, row, ...same), { minLength: 1, maxLength: 7 })
}

export const drawn: fc.Arbitrary<Drawn> = people.chain((users) =>
  fc.record({
    users: fc.constant(users),
    rows: rowsAbout(users),
    mode: fc.constantFrom('create', 'update', 'update', 'upsert', 'upsert', 'upsert'),
    onLimit: fc.constantFrom('fail', 'fill'),
    limit: fc.constantFrom(undefined, 4, 5, 6),
  }),
)
