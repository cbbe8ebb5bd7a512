// Each promise of docs/guarantees.md names the tests that hold it, and each of its figures is in one of them.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/wrangler.ts'
import { quoted, read } from './docs-pages.ts'

const promises = read('docs/guarantees.md')
  .split('\n')
  .filter((line) => /^\| (?!-|promise)/.test(line))
  .map((row) => {
    const cells = row.split('|')
    return { promise: cells.at(-3)?.trim() ?? '', holders: quoted(cells.at(-2) ?? '') }
  })

/** The files that a holder names; `npm run test:fuzz` names the folder fuzz. */
function filesOf(holder: string): string[] {
  const name = holder.replace(/^npm run test:/, '')
  const patterns = [`test/${name}`, `test/${name}.test.ts`, `test/${name}.node.test.ts`, `test/${name}/*.ts`]
  return globSync(patterns, { cwd: root }).filter((file) => file.endsWith('.ts'))
}

test('docs/guarantees.md has more than five promises', () => {
  expect(promises.length).toBeGreaterThan(5)
})

test.each(promises)('the named tests exist for: $promise', ({ holders }) => {
  expect(holders).not.toEqual([])
  expect(holders.filter((holder) => filesOf(holder).length === 0)).toEqual([])
})

test.each(promises)('the named tests contain the figures of: $promise', ({ promise, holders }) => {
  const text = holders
    .flatMap(filesOf)
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
    .replace(/(?<=\d)[_ ](?=\d{3})/g, '')
  // One-digit numbers and names of standards are not figures.
  const figures = promise.replace(/RFC \d+|(?<=\d) (?=\d{3})/g, '').match(/\d{2,}/g) ?? []
  expect(figures.filter((figure) => !new RegExp(`\\b${figure}\\b`).test(text))).toEqual([])
})
