import type { Value } from './statement.ts'

/** The changed columns; an undefined one stays unchanged. */
export function givenColumns(columns: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const given: Record<string, Value> = {}
  for (const [column, value] of Object.entries(columns)) if (value !== undefined) given[column] = value
  return given
}

/** `name = :name, plan = :plan`. The names are column names from our own code, never input. */
export const settingColumns = (columns: Readonly<Record<string, Value>>): string =>
  Object.keys(columns)
    .map((column) => `${column} = :${column}`)
    .join(', ')
