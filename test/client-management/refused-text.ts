/** Text that a field of a client refuses, in JSON, forms and queries alike. */
import { astral, emailOf } from './client-cases.ts'

/** Text that other programs read as a number. */
const notNumbers = [
  ...['12abc', 'abc', '1e3', '1E1', '0x10', '0b1', 'Infinity', '-Infinity', 'NaN', 'null', 'true'],
  ...[
    ' 23',
    '23 ',
    '2 3',
    '+23',
    '.5',
    '5.',
    '1.2.3',
    '1,5',
    '1_0',
    '--5',
    '-',
    '٢٣',
    '２３',
    '9'.repeat(400),
  ],
]

const noText = ['\u0007', 'a\u0000b', 'a\tb', 'a\nb', 'a\u001fb', 'a\u007fb', 'a\u0085b', 'a\u009fb']

export const refusedText: [field: string, given: string][] = [
  ['display_name', 'x'.repeat(201)],
  ['display_name', astral.repeat(201)],
  ...['display_name', 'brand', 'shoeModel'].flatMap((field) =>
    ['\u200b', '\u2800\u2060', '\u3164', '\u202e\u00ad\ufe0f'].map((value): [string, string] => [
      field,
      value,
    ]),
  ),
  ...noText.map((value): [string, string] => ['display_name', value]),
  ['email', emailOf(255, 'longer')],
  ['email', 'plain'],
  ['email', 'client@'],
  ['email', '@example.com'],
  ['email', 'client@localhost'],
  ['email', 'client@@example.com'],
  ['email', 'one@two@example.com'],
  ['email', 'one two@example.com'],
  ['email', 'one..two@example.com'],
  ['email', '.client@example.com'],
  ['email', 'client.@example.com'],
  ['email', 'client@.example.com'],
  ['email', 'client@example..com'],
  ['email', 'client@example.com.'],
  ['email', 'client@-example.com'],
  ['email', 'client@exam_ple.com'],
  ['email', 'client\u0000@example.com'],
  ['email', 'one@example.com\r\ntwo@example.com'],
  ['email', 'one@example.com, two@example.com'],
  ['email', 'Client <client@example.com>'],
  ...['age', 'shoeSize', 'weight', 'height', 'leg_length', 'ycom'].flatMap((field) =>
    ['0', '-0', '-1', '-0.5', ...notNumbers].map((value): [string, string] => [field, value]),
  ),
  ['age', '131'],
  ['age', '1.5'],
  ['age', '130.5'],
  ['shoeSize', '100.01'],
  ...['weight', 'height', 'leg_length', 'ycom'].map((field): [string, string] => [field, '1000.01']),
  ...['Male', 'FEMALE', 'other', 'm', 'male,female'].map((value): [string, string] => ['gender', value]),
  ['phone', '12'],
  ...['()+- ./', '---', '\u200e12\u200f', '\u2009 12', '12\u200b3'].map((value): [string, string] => [
    'phone',
    value,
  ]),
  ['phone', '1'.repeat(33)],
  ...['12a', '123#', '12\t3', '12\n3', '٠٤٤١٢٣', '044_123', 'ext 12'].map((value): [string, string] => [
    'phone',
    value,
  ]),
  ...['brand', 'shoeModel'].flatMap((field) =>
    ['x'.repeat(201), astral.repeat(201), ...noText].map((value): [string, string] => [field, value]),
  ),
  ...[
    ...[
      'Swimming',
      'running',
      '"Running"',
      '["Running"',
      '["Running",]',
      "['Running']",
      '["Running"],Running',
    ],
    ...['Running,', ',Running', 'Running,,Weightlifting', ',', 'Running;Weightlifting', 'Running,Swimming'],
    ...[
      '["running"]',
      '["Running "]',
      '["Swimming"]',
      '["Running","Swimming"]',
      '[["Running"]]',
      '[1]',
      '[null]',
    ],
    ...['null', '1', '{}', '{"0":"Running"}', '["[\\"Running\\"]"]'],
  ].map((value): [string, string] => ['preferable_activities', value]),
  ...['a,', ',', '[""]', '[1]', '["a"', 'x'.repeat(41)].map((value): [string, string] => ['tags', value]),
  ...['x', '5', '[]', '"{}"', '{"a":1', '{"a b":1}', '{a:1}'].map((value): [string, string] => [
    'metadata',
    value,
  ]),
]

const refusedByField = Map.groupBy(refusedText, ([field]) => field)

/** The same values, one of every field together, which takes fewer requests. */
export const refusedTogether: Record<string, string>[] = Array.from(
  { length: Math.max(...[...refusedByField.values()].map((cases) => cases.length)) },
  (_, i) =>
    Object.fromEntries(
      [...refusedByField.values()].flatMap((cases) => cases.slice(i % cases.length, (i % cases.length) + 1)),
    ),
)
