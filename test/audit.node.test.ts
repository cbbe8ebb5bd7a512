import { expect, test } from 'vitest'
import { judge } from '../scripts/check-audit.ts'

const report = (total: number) =>
  JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { total } } })

test.each([
  ['passes if no vulnerability is known', report(0), false, /: 0 known/],
  ['fails if a vulnerability is known', report(1), true, /: 1 known/],
  [
    'passes if the registry keeps no list',
    JSON.stringify({ message: '405 Method Not Allowed', error: {} }),
    false,
    /405/,
  ],
  ['passes if there is no report', '', false, /not checked/],
])('the audit %s', (_, output, isFailure, text) => {
  expect(judge(output)).toEqual({ isFailure, text: expect.stringMatching(text) })
})
