import type { Cell } from '../../domain/sheet/cell.ts'
import { isBlankCell } from '../../domain/sheet/csv.ts'
import * as sentences from '../../domain/sheet/sentences.ts'
import { badRequest } from '../errors.ts'
import { quotable } from '../problems.ts'

export type Columns = Readonly<Record<string, Cell>>

/** The field that a column ends up in. */
export const targetOf = (field: string, columns: Columns) => (field in columns ? field : 'display_name')

/** 400 for two columns of one field, and for a required field without a column. */
export function refuseWrongHeader(
  header: readonly string[],
  fields: readonly (string | undefined)[],
  columns: Columns,
  required: readonly string[],
): void {
  const doubled = fields.flatMap((field, at) => {
    const first = fields.indexOf(field)
    if (field === undefined || first === at) return []
    const message = sentences.twoColumns(quotable(header[first] ?? ''), quotable(header[at] ?? ''), field)
    return [{ field, message }]
  })
  const given = new Set(fields.map((field) => field && targetOf(field, columns)))
  const missing = required
    .filter((field) => !given.has(field))
    .map((field) => ({ field, message: sentences.noColumn(field) }))
  if (doubled.length + missing.length > 0) throw badRequest(...missing, ...doubled)
}

/** The names of the columns with their fields, and of those that are ignored. */
export const listed = (
  header: readonly string[],
  fields: readonly (string | undefined)[],
  columns: Columns,
) => ({
  columns: Object.fromEntries(
    header.flatMap((name, at) => {
      const field = fields[at]
      return field === undefined ? [] : [[name.trim(), targetOf(field, columns)]]
    }),
  ),
  ignoredColumns: header
    .filter((name, at) => fields[at] === undefined && !isBlankCell(name))
    .map((name) => name.trim()),
})
