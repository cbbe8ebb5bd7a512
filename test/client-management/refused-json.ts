/** JSON that a field of a client refuses. */

/** Values of another type, which only JSON has. */
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
  ...[5, true, {}, { 0: 'VIP' }, [1], [null], [['VIP']], [''], ['x'.repeat(41)], ['a\nb'], ['\u200b']].map(
    (value): [string, unknown] => ['tags', value],
  ),
  ['tags', Array.from({ length: 21 }, (_, n) => `t${n}`)],
  ...[5, true, [], [{}], { '': 1 }, { 'a.b': 1 }, { ä: 1 }, { ['x'.repeat(41)]: 1 }].map(
    (value): [string, unknown] => ['metadata', value],
  ),
  ['metadata', { a: { b: { c: { d: {} } } } }],
  ['metadata', { a: [[[[]]]] }],
  ['metadata', { a: [{ 'b c': 1 }] }],
  ['profile_photo', 'https://example.com/photo.jpg'],
  ['profile_photo', 5],
  ['profile_photo', {}],
]

/** Raw JSON that no serializer writes. */
export const refusedRaw: [field: string, json: string][] = [
  ['tags', '["\\ud800"]'],
  ['metadata', '{"a":1e999}'],
  ['metadata', '{"a":[-1e999]}'],
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
