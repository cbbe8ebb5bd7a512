// Random rosters of clients with their notes and sessions.
import * as fc from 'fast-check'
import { activities } from '../../src/domain/client.ts'
import { nameOf, noteText } from './hard-texts.ts'

export type Fields = Record<string, unknown>

const size = fc.oneof(
  fc.constantFrom(70, 70.5, 0.1 + 0.2, 1e-7, 1.5e-10, 999.999),
  fc.double({ min: 0, minExcluded: true, max: 1000, noNaN: true }),
)
export const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 })
const metadata = fc.dictionary(
  fc.constantFrom('a', 'B-1', '1', '__proto__', 'constructor', 'x_y'),
  fc.oneof(
    nameOf(40),
    fc.constantFrom<unknown>(0, -1.5, 1e21, 5e-324, true, null, '', '\t\n"', [], {}),
    fc.constantFrom<unknown>([1, { b: null }], { b: { c: [] }, d: null }, { '2': 1, '1': 2 }),
  ),
  { maxKeys: 4 },
)

const person = fc.record(
  {
    display_name: nameOf(200),
    age: orNull(fc.integer({ min: 1, max: 130 })),
    gender: orNull(fc.constantFrom('male', 'female')),
    shoeSize: orNull(fc.constantFrom(42, 42.5, 0.25)),
    weight: orNull(size),
    height: orNull(size),
    leg_length: orNull(size),
    ycom: orNull(size),
    phone: orNull(fc.constantFrom('+41 44 123', '-1 2', '079/12', '(0) 12', '1234567890')),
    brand: orNull(nameOf(200)),
    shoeModel: orNull(nameOf(200)),
    preferable_activities: fc.subarray([...activities]),
    tags: fc.array(nameOf(40), { maxLength: 4 }),
    metadata,
  },
  { requiredKeys: ['display_name'] },
)

const session = fc.record(
  {
    activity: fc.constantFrom(...activities),
    started_at: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    duration_seconds: orNull(fc.integer({ min: 1, max: 86_400 })),
    ycom: orNull(size),
    leg_length: orNull(size),
    weight: orNull(size),
    note: orNull(noteText),
  },
  { requiredKeys: ['activity', 'started_at'] },
)

export interface DrawnClient {
  fields: Fields
  note: string | null
  sessions: Fields[]
  isArchived: boolean
}
const locals = ['a', '=b', '+c', "'d", "'=e", '-f', 'G', 'h=i', '{j', 'k'] as const

export const clients: fc.Arbitrary<DrawnClient[]> = fc
  .tuple(
    fc.subarray([...locals], { minLength: 1, maxLength: 5 }),
    fc.array(
      fc.record({
        fields: person,
        note: orNull(noteText),
        sessions: fc.array(session, { maxLength: 3 }),
        isArchived: fc.constantFrom(false, false, true),
      }),
      { minLength: 5, maxLength: 5 },
    ),
  )
  .map(([names, people]) =>
    names.map((local, at) => {
      const { fields, ...others } = people[at] ?? { fields: {}, note: null, sessions: [], isArchived: false }
      return { ...others, fields: { ...fields, email: `${local}@Example.com` } }
    }),
  )
