/** What each field of a client takes, for the tests of creating and of updating. */

export const activities = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment']

/** Two UTF-16 units, one code point: lengths must count it once. */
export const astral = '😀'

/** An address of exactly this length, 254 at most by the rule, whose parts are no longer than the standards allow. */
export const emailOf = (length: number, first: string) =>
  `${first.padEnd(64, 'a')}@${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(length - 193)}.com`

type Case = [field: string, given: unknown, stored: unknown]

/** What each field takes and what is stored: all as JSON, text in forms and queries too. */
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
  ['tags', '["VIP"," vip ","Zoë"]', ['VIP', 'Zoë']],
  ['tags', 'b, a,B', ['b', 'a']],
  ['tags', '[]', []],
  ['tags', ['2024', '10', 'x'], ['2024', '10', 'x']],
  ['tags', ['Zoe\u0308', 'ZOË', '__proto__'], ['Zoe\u0308', '__proto__']],
  ['tags', [astral.repeat(40), 'x'.repeat(40)], [astral.repeat(40), 'x'.repeat(40)]],
  ['tags', Array.from({ length: 40 }, (_, n) => `t${n % 20}`), Array.from({ length: 20 }, (_, n) => `t${n}`)],
  ['tags', [], []],
  ['metadata', 'null', {}],
  ['metadata', '{"a":1,"b":null}', { a: 1 }],
  ['metadata', 'null', {}],
  ['metadata', {}, {}],
  ['metadata', { a: { b: [null, 1] }, 'A-_9': null }, { a: { b: [null, 1] } }],
]
