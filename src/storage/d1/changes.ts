import { trusted } from './trusted.ts'
import type { Value } from './statement.ts'

/** The changed columns or fields; an undefined one stays unchanged. */
export const givenColumns = <Columns extends object>(columns: Columns) =>
  trusted<{ [Name in keyof Columns]?: Exclude<Columns[Name], undefined> }>(
    Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
  )

/**
 * `name = :name, plan = :plan`; `others` has other expressions for some. The names are column names from our own code,
 * never input.
 */
export const settingColumns = (
  columns: Readonly<Record<string, Value>>,
  others: Readonly<Record<string, string>> = {},
): string =>
  Object.keys(columns)
    .map((column) => `${column} = ${others[column] ?? `:${column}`}`)
    .join(', ')

/** `name, plan` and `:name, :plan`; names and `others` as above. */
export function insertedColumns(
  columns: Readonly<Record<string, Value>>,
  others: Readonly<Record<string, string>> = {},
): { names: string; values: string } {
  const names = Object.keys(columns)
  return { names: names.join(', '), values: names.map((name) => others[name] ?? `:${name}`).join(', ') }
}
