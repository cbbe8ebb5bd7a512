import type { Context } from 'hono'
import { csvLine } from '../../domain/sheet/csv.ts'
import { json, respond } from '../answer.ts'
import type { AppEnv } from '../env.ts'
import type { Problem } from '../errors.ts'
import type { ImportRequest } from './file.ts'

export const outcomes = ['created', 'updated', 'unchanged', 'failed'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of a row; the ids of its client or user stand beside. */
export interface RowResult {
  row: number
  outcome: Outcome
  changes?: Record<string, unknown>
  errors?: readonly Problem[]
}

/** The answer to an import: every row, or the failed rows of the file for a caller who prefers CSV. */
export function importAnswer(
  c: Context<AppEnv>,
  { file, dryRun }: Pick<ImportRequest, 'file' | 'dryRun'>,
  results: readonly RowResult[],
): Response {
  const headers = c.get('headers')
  headers.Vary = headers.Vary === undefined ? 'Accept' : `${headers.Vary}, Accept`
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  if (prefersCsv(c.req.header('Accept') ?? '')) {
    return respond(c, failedRows(file, failed), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
  }
  const count = (wanted: Outcome) => results.filter(({ outcome }) => outcome === wanted).length
  return json(c, {
    dry_run: dryRun,
    total: results.length,
    ...Object.fromEntries(outcomes.map((each) => [each, count(each)])),
    rows: results,
    columns: file.columns,
    ignored_columns: file.ignoredColumns,
  })
}

/** The failed rows as the file has them, with their errors in a last column, which replaces that of another import. */
function failedRows(
  { header, separator, rows }: ImportRequest['file'],
  failed: readonly RowResult[],
): string {
  const isOwn = (_: string, at: number) => header[at]?.trim() !== 'error'
  const cells = new Map(rows.map((each) => [each.row, each.cells]))
  const own = failed.map(({ row }) => cells.get(row) ?? [])
  const width = Math.max(...[header, ...own].map(({ length }) => length))
  // A row may have more cells than the header.
  const padded = (line: readonly string[]) =>
    Array.from({ length: width }, (_, at) => line[at] ?? '').filter(isOwn)
  const lines = failed.map(({ errors = [] }, at) => [
    ...padded(own[at] ?? []),
    errors.map(({ message }) => message).join('; '),
  ])
  return `\ufeff${[[...padded(header), 'error'], ...lines].map((line) => csvLine(line, separator)).join('')}`
}

function prefersCsv(accept: string): boolean {
  const weights = accept.split(',').map((range): [string, number] => {
    const [type = '', ...parameters] = range.toLowerCase().split(';')
    const weight = parameters.map((each) => /^\s*q=(.*)$/.exec(each)?.[1]).find((each) => each !== undefined)
    return [type.trim(), Number(weight ?? 1)]
  })
  const weightOf = (wanted: string) => weights.find(([type]) => type === wanted)?.[1] ?? 0
  const csv = weightOf('text/csv')
  return csv > 0 && csv >= weightOf('application/json')
}
