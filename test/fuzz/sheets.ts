// Files of rows as imports take them: all of their columns, with cells that a row may or may not have.
import * as fc from 'fast-check'
import { factsAt } from '../../src/openapi/mounted.ts'
import { methodOf } from '../routes/index.ts'
import { aClient, aUser } from '../world/people.ts'
import { hostileText } from './values.ts'

/** The columns of the file that a route takes, and the fields that are lists. */
export function shapeOf(route: string): { columns: string[]; lists: readonly string[] } {
  const path = route.slice(methodOf(route).length + 1)
  const { sheet, lists = [] } = factsAt({ method: methodOf(route), path })
  return { columns: Object.keys(sheet?.columns ?? {}), lists }
}

const numbers = fc.integer({ min: 0, max: 40 })
const usual = new Map(
  Object.entries({
    ...aClient(),
    ...aUser(),
    user_uid: 'FIXTURE_CLIENT',
    activity: 'Running',
  }),
)
const names = ['email', 'from_id']
const others = [
  '',
  '',
  '70',
  '72,5',
  '1.500,5',
  'f',
  '1.2.2000',
  '3/4/2000',
  '2026-01-02T10:00:00Z',
  "'=1+1",
  '=1+1',
]
const more = [
  '{"a":1}',
  '["VIP"]',
  'Running, Cycling',
  'true',
  '5\'11"',
  'a;b',
  'lose weight',
  'FIXTURE_CLIENT',
]

const cellOf = (column: string): fc.Arbitrary<string> =>
  fc.oneof(
    names.includes(column)
      ? { weight: 9, arbitrary: numbers.map((number) => `fuzz-${number}@example.com`) }
      : { weight: usual.has(column) ? 9 : 1, arbitrary: fc.constant(String(usual.get(column) ?? '')) },
    { weight: 3, arbitrary: fc.constantFrom(...others, ...more) },
    { weight: 1, arbitrary: hostileText },
  )

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const lines = (table: string[][], separator: string) =>
  table.map((cells) => cells.map(quoted).join(separator)).join('\r\n')

/** A file with these columns. */
export function sheetOf(columns: string[]): fc.Arbitrary<{ contentType: string; text: string }> {
  const row = fc.tuple(...columns.map(cellOf))
  const rows = fc.array(row, { minLength: 1, maxLength: 6 })
  return fc.tuple(rows, fc.constantFrom(',', ';', '\t', undefined)).map(([table, separator]) =>
    separator === undefined
      ? {
          contentType: 'application/x-ndjson',
          text: table
            .map((cells) => JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, cells[at]]))))
            .join('\n'),
        }
      : { contentType: 'text/csv', text: lines([columns, ...table], separator) },
  )
}
