import type { Value } from './statement.ts'

/** The changed columns; an undefined one stays unchanged. */
export function givenColumns(columns: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const given: Record<string, Value> = {}
  for (const [column, value] of Object.entries(columns)) if (value !== undefined) given[column] = value
  return given
}

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
