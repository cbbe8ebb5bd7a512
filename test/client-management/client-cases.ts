/** The rules of a client's fields as cases on both sides of every bound, for the tests of creating and of updating. */

export const activities = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment']

/** Two UTF-16 units, one code point: lengths must count it once. */
const astral = '😀'

/** An address of exactly this length, 254 at most by the rule, whose parts are no longer than the standards allow. */
const emailOf = (length: number, first: string) =>
  `${first.padEnd(64, 'a')}@${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(length - 193)}.com`

type Case = [field: string, given: unknown, stored: unknown]

/** What each field takes, and what is stored of it: as JSON, and those that are text also in forms and queries. */
export const accepted: Case[] = [
  ['display_name', 'x', 'x'],
  ['display_name', 'x'.repeat(200), 'x'.repeat(200)],
  ['display_name', astral.repeat(200), astral.repeat(200)],
  ['display_name', ' \u00a0 trimmed \t\n', 'trimmed'],
  ['display_name', `  ${'x'.repeat(200)}  `, 'x'.repeat(200)],
  ['display_name', "Zoë O'Test-Łukasz, Ph.D. שלום", "Zoë O'Test-Łukasz, Ph.D. שלום"],
  ['display_name', '<b>&amp; "%41+"</b>', '<b>&amp; "%41+"</b>'],
  ['email', emailOf(254, 'longest'), emailOf(254, 'longest')],
  ['email', 'Upper.And-Lower@Example.COM', 'Upper.And-Lower@Example.COM'],
  ['email', '  trimmed@example.com ', 'trimmed@example.com'],
  ['email', "o'test+tag_1-2@mail.sub.example.co.uk", "o'test+tag_1-2@mail.sub.example.co.uk"],
  ['email', 'client@example.xn--p1ai', 'client@example.xn--p1ai'],
  ['email', 'test/client!1@example.com', 'test/client!1@example.com'],
  ['age', 1, 1],
  ['age', 130, 130],
  ['age', '1', 1],
  ['age', '23', 23],
  ['age', '130', 130],
  ['gender', 'male', 'male'],
  ['gender', 'female', 'female'],
  ['shoeSize', 0.01, 0.01],
  ['shoeSize', 100, 100],
  ['shoeSize', '7', 7],
  ['shoeSize', '42.50', 42.5],
  ['shoeSize', '100.00', 100],
  ...['weight', 'height', 'leg_length', 'ycom'].flatMap((field): Case[] => [
    [field, 0.01, 0.01],
    [field, 1000, 1000],
    [field, '0.01', 0.01],
    [field, '80.5', 80.5],
    [field, '1000', 1000],
  ]),
  ['phone', '123', '123'],
  ['phone', '+41 (0)44 123.45/67-89', '+41 (0)44 123.45/67-89'],
  ['phone', '1'.repeat(32), '1'.repeat(32)],
  ['phone', ` ${'1'.repeat(32)} `, '1'.repeat(32)],
  ['phone', '\u202a+41\u00a0(0)44\u202f123\u201145\u221267\u202c', '+41 (0)44 123-45-67'],
  ['phone', `\u200e${'1'.repeat(32)}\u00a0\u200f`, '1'.repeat(32)],
  ...['brand', 'shoeModel'].flatMap((field): Case[] => [
    [field, 'x', 'x'],
    [field, 'x'.repeat(200), 'x'.repeat(200)],
    [field, astral.repeat(200), astral.repeat(200)],
    [field, '  Test 9½ ', 'Test 9½'],
  ]),
  ['preferable_activities', '["Running","Weightlifting"]', ['Running', 'Weightlifting']],
  ['preferable_activities', ' [ "Mobility Assessment" ] ', ['Mobility Assessment']],
  ['preferable_activities', JSON.stringify(activities), activities],
  ['preferable_activities', '["Running","Running"]', ['Running']],
  ['preferable_activities', '[]', []],
  ['preferable_activities', 'Running', ['Running']],
  ['preferable_activities', ' Mobility Assessment ', ['Mobility Assessment']],
  ['preferable_activities', 'Running,Weightlifting', ['Running', 'Weightlifting']],
  ['preferable_activities', 'Weightlifting , Running, Running', ['Running', 'Weightlifting']],
  ['preferable_activities', ['Vertical Jump'], ['Vertical Jump']],
  ['preferable_activities', activities, activities],
  ['preferable_activities', ['Running', 'Weightlifting', 'Running'], ['Running', 'Weightlifting']],
  ['preferable_activities', [], []],
]

/** Text that people and programs take for a number and that is none here. */
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

/** Text that a field refuses, in JSON, forms and queries alike. */
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
]

const refusedByField = Map.groupBy(refusedText, ([field]) => field)

/** The same, one refused value of every field in each: where a request may have all problems at once, fewer do. */
export const refusedTogether: Record<string, string>[] = Array.from(
  { length: Math.max(...[...refusedByField.values()].map((cases) => cases.length)) },
  (_, i) =>
    Object.fromEntries(
      [...refusedByField.values()].flatMap((cases) => cases.slice(i % cases.length, (i % cases.length) + 1)),
    ),
)

/** What only JSON can say and every field refuses: values of another type. */
export const refusedJson: [field: string, given: unknown][] = [
  ...['display_name', 'email', 'phone', 'brand', 'shoeModel', 'gender'].flatMap((field) =>
    [5, true, [], ['x'], {}].map((value): [string, unknown] => [field, value]),
  ),
  ...['age', 'shoeSize', 'weight', 'height', 'leg_length', 'ycom'].flatMap((field) =>
    [0, -0, -1, 1000.01, true, false, [], [23], {}].map((value): [string, unknown] => [field, value]),
  ),
  ['age', 131],
  ['age', 1.5],
  ['age', 0.999],
  ['shoeSize', 100.01],
  ...[
    5,
    true,
    {},
    { 0: 'Running' },
    ['Swimming'],
    ['running'],
    [null],
    [1],
    [['Running']],
    ['["Running"]'],
  ].map((value): [string, unknown] => ['preferable_activities', value]),
  ['profile_photo', 'https://example.com/photo.jpg'],
  ['profile_photo', 5],
  ['profile_photo', {}],
]

/** Raw JSON of one field that no serializer would send. */
export const refusedRaw: [field: string, json: string][] = [
  ['display_name', '"\\ud800"'],
  ['display_name', '"a\\udc00b"'],
  ['display_name', '"\\udc00\\ud800"'],
  ['email', '"\\ud800@example.com"'],
  ['brand', '"\\ud83d"'],
  ['shoeModel', '"\\udfff"'],
  ['phone', '"123\\ud800"'],
  ...['age', 'shoeSize', 'weight', 'height', 'leg_length', 'ycom'].flatMap((field): [string, string][] => [
    [field, '1e999'],
    [field, '-1e999'],
  ]),
]

/** Names that are no fields, with the end of the sentence that refuses them. */
export const unknownFields: [name: string, suggestion: string][] = [
  ['heigth', ', did you mean "height"?'],
  ['displayname', ', did you mean "display_name"?'],
  ['Email', ', did you mean "email"?'],
  ['shoe_size', ', did you mean "shoeSize"?'],
  ['shoesize', ', did you mean "shoeSize"?'],
  ['leg_lenght', ', did you mean "leg_length"?'],
  ['preferred_activities', ', did you mean "preferable_activities"?'],
  ['name', ', did you mean "display_name"?'],
  ['photo', ', did you mean "profile_photo"?'],
  ['organization_id', ''],
  ['__proto__', ''],
  ['constructor', ''],
  ['toString', ''],
  ['hasOwnProperty', ''],
]
