// The SQL of the deployed script: without white space that SQL does not need, otherwise as it was written.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withShortSql } from '../scripts/short-sql.ts'

test.each([
  ['`SELECT a,\n    b\n  FROM t WHERE x = :x AND y <> 1`', '`SELECT a,b FROM t WHERE x=:x AND y<>1`'],
  ["`a = ' , = ' || b`", "`a=' , = '||b`"],
  ["`it = 'it''s  here' AND (c ->> '$.a b' IN (1, 2))`", "`it='it''s  here' AND(c->>'$.a b' IN(1,2))`"],
  ["`'a ${b} = c' = ${`x = y`} , d`", "`'a ${b} = c'=${`x=y`},d`"],
  ['`a - -1 = 2 - 1`', '`a - -1=2 - 1`'],
  [`"a = 'b = c'" + 1`, `"a='b = c'" + 1`],
])('%s', (source, short) => {
  expect(withShortSql(source)).toBe(short)
})

test('quotes that stay open are refused', () => {
  expect(() => withShortSql("`a = 'b ${c}`")).toThrow('are open')
})

const bare = (text: string) => text.replace(/\s/g, '')
test.each(globSync('src/storage/**/*.ts'))('%s loses white space alone', (path) => {
  const source = readFileSync(path, 'utf8')
  const short = withShortSql(source)
  expect(bare(short)).toBe(bare(source))
  expect(withShortSql(short)).toBe(short)
})
