// Random states and random files about them. Clients and rows are few, so that rows meet each other.
import * as fc from 'fast-check'

export type Fields = Record<string, unknown>

/** A row: whom its id names (a client by number, nobody, or no id), and its cells. */
export interface DrawnRow {
  names: number | 'nobody' | 'none'
  fields: Fields
}
export interface Drawn {
  clients: { fields: Fields; note: string | null; isArchived: boolean }[]
  rows: DrawnRow[]
  mode: 'create' | 'update' | 'upsert'
  match: 'user_uid' | 'email'
  onLimit: 'fail' | 'fill'
  limit: number | undefined
}

const addresses = [
  'a@example.com',
  'b@example.com',
  'c@example.com',
  'd@example.com',
  'e@example.com',
] as const
const anyCase = (text: string) => fc.constantFrom(text, text, text.toUpperCase(), text.replace('e', 'E'))
const address = fc.constantFrom(...addresses).chain(anyCase)
const tags = fc.uniqueArray(fc.constantFrom('vip', 'VIP', 'x', 'y', '7'), { maxLength: 3 })
const metadata = fc.dictionary(
  fc.constantFrom('a', 'b', '1'),
  fc.oneof(
    fc.constantFrom(1, 'text', true, null),
    fc.constantFrom({ c: 1 }, { c: null, d: [1, { e: null }] }),
  ),
  { maxKeys: 3 },
)
const person = {
  weight: fc.constantFrom(70, 70.5),
  age: fc.constantFrom(30, 31),
  gender: fc.constantFrom('male', 'female'),
  brand: fc.constantFrom('A brand', 'Another'),
  phone: fc.constantFrom('079 123', '+41 79 123'),
  preferable_activities: fc.subarray(['Running', 'Vertical Jump', 'Weightlifting']),
  tags,
  metadata,
}
const name = fc.constantFrom('Ann Smith', 'Çağla Öz', 'Bo')

const client = fc.record({
  fields: fc.record(
    { display_name: name, email: address, ...person },
    { requiredKeys: ['display_name', 'email'] },
  ),
  note: fc.constantFrom(null, null, 'A note', 'Äther'),
  isArchived: fc.constantFrom(false, false, false, true),
})

const orNull = (values: Record<string, fc.Arbitrary<unknown>>) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }),
    ]),
  )
const wrong = fc.constantFrom<Fields>({ age: 0 }, { email: 'nothing' }, { what: 1 })

const row: fc.Arbitrary<DrawnRow> = fc
  .record({
    names: fc.oneof(
      { weight: 5, arbitrary: fc.nat({ max: 4 }) },
      fc.constantFrom('nobody' as const, 'none' as const),
    ),
    fields: fc.record(
      {
        display_name: name,
        email: address,
        note: fc.constantFrom('A note', 'Äther', 'Other!', '', null),
        ...orNull(person),
      },
      { requiredKeys: [] },
    ),
    whole: fc.boolean(),
    wrong: fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: wrong }),
  })
  .map(({ names, fields, whole, wrong: broken }) => ({
    names,
    fields: { ...(whole && { display_name: 'Whole', email: addresses[2] }), ...fields, ...broken },
  }))

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  clients: fc.uniqueArray(client, {
    maxLength: 4,
    selector: ({ fields }) => fields.email.toLowerCase(),
  }),
  rows: fc.array(row, { minLength: 1, maxLength: 7 }),
  mode: fc.constantFrom('create', 'update', 'upsert', 'upsert'),
  match: fc.constantFrom('user_uid', 'email'),
  onLimit: fc.constantFrom('fail', 'fill'),
  limit: fc.constantFrom(undefined, 4, 5, 6),
})
