// Wrong values of each kind of field, with the sentence that answers each.

/** A wrong value with the sentence that answers it; text may come in a query and a form too, anything else in JSON alone. */
export type Row = [wrong: unknown, sentence: string][]

export const notText: unknown[] = [42, true, ['text'], { text: 'text' }]
export const control = 'a\u0000b'

/** The values that are not text. */
export const textOnly = (name: string): Row =>
  notText.map((wrong): Row[number] => [wrong, `${name} must be text, in quotes`])
export const of = (sentence: string, ...wrong: unknown[]): Row =>
  wrong.map((each): Row[number] => [each, sentence])

export const name = (field: string): Row => [
  ...textOnly(field),
  ...of(`${field} must be 1 to 200 characters without control characters`, 'x'.repeat(201), control, 'a\nb'),
  ...of(`${field} must have a visible character`, '\u200b', '\u2800\u2060', '\u3164'),
]
export const choice = (field: string, values: string): Row =>
  of(`${field} must be one of: ${values}`, 'other', values.toUpperCase(), 42, true, [values])
export const number = (field: string, bounds: string, ...outside: unknown[]): Row =>
  of(
    `${field} must be ${bounds}`,
    ...outside,
    ...outside.map(String),
    ...['12abc', '1e3', '0x10', 'Infinity', '+5', '5,5', '.5', ' 5', true, [5], {}],
  )
/** A number out of bounds and text that is no number have two sentences. */
export const measurement = (field: string, bounds: string, ...outside: number[]): Row => [
  ...of(`${field} must be ${bounds}`, ...outside, ...outside.map(String)),
  ...of(`${field} must be a number ${bounds}`, '12abc', '80 kg', '1e2', true, [80], {}),
]
export const size = (field: string, max = 1000): Row =>
  number(field, `a number greater than 0 and at most ${max}`, 0, -1, max + 0.01)
export const uid = (field: string): Row => [
  ...textOnly(field),
  ...of(`${field} must be 1 to 128 letters, digits, "-" or "_"`, 'a b', 'a.b', 'ä', 'x'.repeat(129), control),
]
export const day = (field: string, more = ''): Row => [
  ...textOnly(field),
  ...of(
    `${field} must be a calendar day as YYYY-MM-DD${more}`,
    '2025-02-30',
    '2025-2-3',
    '20250203',
    'today',
  ),
]
export const time = (field: string, bounds: string, ...outside: string[]): Row => [
  ...textOnly(field),
  ...of(
    `${field} must be an ISO 8601 time with an offset or Z, ${bounds}`,
    ...outside,
    ...[
      '2025-01-01',
      '2025-01-01T10:00',
      '2025-01-01T24:00Z',
      '2025-02-30T10:00Z',
      'now',
      '10000-01-01T00:00Z',
    ],
  ),
]
export const past = [
  'from 2000 to at most 5 minutes ahead',
  '1999-12-31T23:59:59Z',
  '2126-01-01T00:00Z',
] as const
export const flag = (field: string): Row => of(`${field} must be true or false`, 'yes', 'true', 1, [true])
export const eventPosition = (field: string): Row => [
  ...textOnly(field),
  ...of(
    `${field} must be the id of an event: 12 digits, "-" and 13 digits`,
    ...['7', '000000000042', '000000000042-179529484452', 'x00000000042-1795294844522'],
  ),
]
