// docs/moving.md: its samples are imported as it says, and its list of names is the table.
import { expect, test } from 'vitest'
import moving from '../../../docs/moving.md?raw'
import { genderNames } from '../../../src/domain/sheet/names/genders.ts'
import { columnNames } from '../../../src/domain/sheet/names/index.ts'
import { languages } from '../../../src/domain/user.ts'
import { read } from './import-app.ts'

const samples = Array.from(moving.matchAll(/^```csv\n([^]*?)^```/gm), ([, text = '']) => text)

const expected = [
  ['clients', ['Julia Weber', 'Max Muster'], []],
  ['clients', ['Ann Example', 'Bob Example'], ['Status', 'Date Joined']],
  ['clients', ['Ann Example'], ['Weight (lbs)', 'Next Due']],
  ['users', ['Julia'], []],
] as const

test.each(expected.map((each, at) => [at, ...each] as const))(
  'sample %s is taken',
  async (at, what, names, ignored) => {
    const { inputs, ignoredColumns, answer } = await read(what, samples[at] ?? '')
    expect(inputs.map(({ display_name, first_name }) => display_name ?? first_name)).toEqual(names)
    expect(ignoredColumns).toEqual(ignored)
    expect(answer.body).toMatchObject({ created: names.length, failed: 0 })
  },
)

test('every sample is in this test', () => {
  expect(samples).toHaveLength(expected.length)
})

test('it lists every name of every field, and every word for a gender', () => {
  const listed = moving.split('\n').filter((line) => /^- `\w+`: .*;.*;.*;.*;.*;.*; /.test(line))
  const lines = Object.entries({ ...columnNames, ...genderNames }).map(
    ([field, names]) => `- \`${field}\`: ${languages.map((each) => names[each].join(', ')).join('; ')}`,
  )
  expect(listed).toEqual(lines)
})
