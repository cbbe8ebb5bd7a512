// What hostile callers put where something else is expected.
import * as fc from 'fast-check'

/** JSON text that no value stands for: numbers out of range, depths that would take a stack down. */
export class Raw {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A file part of a multipart body. */
export class FilePart {
  readonly bytes: Uint8Array
  readonly filename: string
  readonly type: string
  constructor(bytes: Uint8Array, filename: string, type: string) {
    this.bytes = bytes
    this.filename = filename
    this.type = type
  }
}

/** Names that mean something to objects, and shapes of names that some parsers take apart. */
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'constructor.prototype.admin',
  '__proto__[admin]',
  'then',
  'toJSON',
  'length',
  '0',
  '-1',
  '',
  ' ',
  '$ref',
  'user_uid[]',
  'user_uid[$ne]',
  'email.x',
  'organization_id',
  'admin_uid ',
  'last_session',
  'created_at',
  'user_id',
  'targets',
  'a'.repeat(5_000),
]

const texts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u0001',
  '\u007f',
  '\u0085',
  'a\r\nSet-Cookie: a=b',
  '\ud800',
  'a\udfffb',
  '\ufffd',
  '\ufeff',
  '\u202eevil\u202c',
  '\u2066a\u2069',
  '\u200b',
  'é\u0301'.repeat(50),
  '😀'.repeat(201),
  'a'.repeat(201),
  'a'.repeat(100_001),
  "' OR '1'='1",
  "'; DROP TABLE clients; --",
  '1) UNION SELECT hash FROM api_keys --',
  '%',
  '_',
  '" OR ""="',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}${7*7}',
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd\0.png',
  'file:///etc/passwd',
  '`id`$(id)',
  '%00',
  '%2e%2e%2f',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '[object Object]',
  '["Running"',
  '["Running",1]',
  '[["Running"]]',
  '"Running"',
  '[object Array]',
  'a@b',
  'a@b.c'.repeat(60),
  `${'a.'.repeat(100)}@example.com`,
  '٣',
  '１２',
]

const numerals = [
  '0',
  '-0',
  '-1',
  '1e3',
  '0x10',
  '1_000',
  '1,5',
  '.5',
  '5.',
  '+5',
  'NaN',
  'Infinity',
  '-Infinity',
  '0.0000000000000000000001',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '9007199254740993',
  '12abc',
]

const numbers = [
  0,
  -0,
  -1,
  0.5,
  1e-7,
  5e-324,
  1e21,
  1.7976931348623157e308,
  -1.7976931348623157e308,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  500.5,
]

const days = [
  '2025-02-30',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '-000001-01-01',
  '2025-1-1',
  '2025-02-28T00:00:00Z',
  '1999-12-31T23:59:60Z',
  '+275760-09-13T00:00:00Z',
  '2025-01-01T24:00:00Z',
  '2025-01-01T00:00:00+99:99',
  '2025-01-01T00:00:00.123456789Z',
]

const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units))

export const hostileName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: halves },
)

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom(...numerals) },
  { weight: 1, arbitrary: fc.constantFrom(...days) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: halves },
)

/** Keys that are indexes, and toJSON, are what makes V8 serialize by recursion. */
const nested = fc
  .tuple(
    fc.constantFrom('[', '{"a":', '{"0":', '{"toJSON":'),
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(10, 1_000) },
      { weight: 1, arbitrary: fc.constant(60_000) },
    ),
  )
  .map(([open, depth]) => new Raw(`${open.repeat(depth)}1${(open === '[' ? ']' : '}').repeat(depth)}`))
const wide = fc
  .constantFrom(100, 3_000)
  .map((count) => new Raw(`{${Array.from({ length: count }, (_, n) => `"k${n}":${n}`).join()}}`))
const long = fc.constantFrom(100, 2_000).map((count) => Array.from({ length: count }, () => 'Running'))

/** Anything at all where JSON has a value. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.constantFrom('1e999', '-1e999', '1e-999', '-0').map((text) => new Raw(text)) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('{"__proto__":{"admin":1}}', '{"toString":1}', '{"length":1}')
      .map((text) => new Raw(text)),
  },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: wide },
  { weight: 1, arbitrary: long },
)

/** Numbers as text, among them many that are none. */
export const hostileNumeral = fc.constantFrom(...numerals)
