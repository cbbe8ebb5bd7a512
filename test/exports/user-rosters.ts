// Random rosters of users with their weights.
import * as fc from 'fast-check'
import { goals, languages } from '../../src/domain/user.ts'
import { nameOf } from './hard-texts.ts'
import { orNull, type Fields } from './rosters.ts'

// Near both ends of what is allowed, and between hundredths.
const kilograms = fc.oneof(
  fc.constantFrom(20, 20.004, 649.996, 650, 80.005, 44.0945),
  fc.double({ min: 20, max: 650, noNaN: true }),
)
const pounds = fc.oneof(
  fc.constantFrom(44.1, 44.095, 183.405, 1433, 1433.004, 176.37),
  fc.double({ min: 44.1, max: 1433, noNaN: true }),
)
const centimetres = fc.oneof(
  fc.constantFrom(50, 50.004, 271.999, 272, 180.34, 182.87),
  fc.double({ min: 50, max: 272, noNaN: true }),
)
const feet = fc.oneof(
  fc.constantFrom(`1'8"`, `8'11"`, `5'11.996"`, `6'`, `5'0.004"`, `8'11.08"`),
  fc
    .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 0, max: 11_999 }))
    .map(([whole, thousandths]) => `${whole}'${thousandths / 1_000}"`),
)

/** Times of weighing: some of them the same. */
const weighedAt = fc.oneof(
  fc.constantFrom('2019-05-06T07:08:09.123Z', '2019-05-06T07:08:09.124Z'),
  fc
    .date({ min: new Date('2001-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
)
const edit = fc.oneof(
  fc.record({ weight_kg: kilograms, weighed_at: weighedAt }, { requiredKeys: ['weight_kg'] }),
  fc.record({ weight_lbs: pounds, weighed_at: weighedAt }, { requiredKeys: ['weight_lbs'] }),
  fc.record({ height_cm: centimetres }),
  fc.record({ height_ft: feet }),
  fc.record({
    reminders_active: fc.boolean(),
    subscription_status: fc.constantFrom('active', 'trial', 'trial_end'),
  }),
)
const personOfApp = fc.record(
  {
    first_name: nameOf(200),
    last_name: nameOf(200),
    display_name: orNull(nameOf(200)),
    birthdate: fc.constantFrom('1900-01-01', '1990-05-06', '2000-02-29'),
    gender: fc.constantFrom('male', 'female'),
    language: fc.constantFrom(...languages),
    goal: fc.constantFrom(...goals),
    timezone: fc.constantFrom(
      'Zurich, Switzerland (UTC+01:00)',
      '=St. John\'s, "C" (UTC-03:30)',
      '東京，日本 (UTC+09:00)',
    ),
  },
  { requiredKeys: ['first_name', 'last_name', 'birthdate', 'gender', 'language', 'goal', 'timezone'] },
)

export interface DrawnUser {
  fields: Fields
  edits: Fields[]
}
export const users: fc.Arbitrary<DrawnUser[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom('a', '=b', "'=c", "'", ',', '"', '-1', '{"end":true}', '[]', 'null'),
        fc.stringMatching(/^[\u0021-\u007e]{1,20}$/),
      ),
      personOfApp,
      fc.oneof(
        fc.record({ height_cm: centimetres, weight_kg: kilograms }),
        fc.record({ height_ft: feet, weight_lbs: pounds }),
      ),
      fc.array(edit, { maxLength: 5 }),
    )
    .map(([from_id, fields, measured, edits]): DrawnUser => ({
      fields: { from_id, ...fields, ...measured },
      edits,
    })),
  { minLength: 1, maxLength: 4, selector: ({ fields }) => fields.from_id },
)
