import { expect, test } from 'vitest'
import { fill } from '../../../src/user-management/progress/fill.ts'

const text = `<b title="a">Tom & 'Jerry'</b>`
const escaped = '&lt;b title=&quot;a&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;'

test('text is escaped, in attributes and sections too', () => {
  const template = '<p title="{text}">{text}{#list}<i>{each}</i>{/list}</p>'
  expect(fill(template, { text, list: [{ each: text }] })).toBe(
    `<p title="${escaped}">${escaped}<i>${escaped}</i></p>`,
  )
})

test('a value is never a template', () => {
  const values = { text: '{other}{#other}x{/other}$&$1', other: 'secret' }
  expect(fill('{text}{#other}{text}{/other}', values)).toBe(values.text.repeat(2).replaceAll('&', '&amp;'))
})

test('what is absent leaves nothing behind', () => {
  for (const absent of [undefined, false, '', []])
    expect(fill('<p>{#absent}<b>{absent}</b>{/absent}</p>', { absent })).toBe('<p></p>')
  expect(fill('<p>{absent}{unknown}</p>', { absent: undefined })).toBe('<p></p>')
})

test('a number is shown, zero too', () => {
  expect(fill('<rect x="{from}" y="{to}"/>', { from: 0, to: -8.5 })).toBe('<rect x="0" y="-8.5"/>')
})

test('a section is repeated for each of a list and knows the values around it', () => {
  const rows = [{ cell: 1 }, { cell: 2, unit: 'lb' }]
  expect(fill('{#rows}<td>{cell} {unit}</td>{/rows}{unit}', { unit: 'kg', rows })).toBe(
    '<td>1 kg</td><td>2 lb</td>kg',
  )
})

test('sections inside each other are those of an object', () => {
  const template = '{#outer}<p>{name}{#inner}<b>{name}</b>{/inner}</p>{/outer}{name}'
  expect(fill(template, { name: 'a', outer: { name: 'b', inner: { name: 'c' } } })).toBe('<p>b<b>c</b></p>a')
  expect(fill(template, { name: 'a', outer: { name: 'b', inner: true } })).toBe('<p>b<b>b</b></p>a')
})
