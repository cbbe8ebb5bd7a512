import type { Context } from 'hono'
import * as z from 'zod/mini'
import { utcDay } from '../domain/calendar.ts'
import type { Pages, Place } from '../domain/export.ts'
import { exportLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { csvLine, guarded } from '../domain/sheet/csv.ts'
import { cursorField, readCursor, writeCursor } from './cursor.ts'
import type { AppEnv, Bindings } from './env.ts'
import { choice } from './fields.ts'
import { streamed } from './stream.ts'

/** The fields of a query that say how to export. */
export const exportFields = () => ({
  format: z.optional(choice('format', ['csv', 'ndjson'])),
  bom: z.optional(choice('bom', ['true', 'false'])),
  raw: z.optional(choice('raw', ['true', 'false'])),
  cursor: z.optional(cursorField(sentences.badCursor)),
})

interface Asked {
  format?: 'csv' | 'ndjson' | undefined
  bom?: string | undefined
  raw?: string | undefined
  cursor?: string | undefined
}

/** What is exported: `show` gives the values of the columns, which are named as an import names them. */
interface Sheet<Thing> {
  readonly name: string
  readonly pages: Pages<Thing>
  readonly columns: readonly string[]
  readonly show: (thing: Thing) => Readonly<Record<string, unknown>>
}

/** Answers with a sheet, page by page, with at most so many rows as the deployment allows a call. */
export async function exported<Thing>(
  c: Context<AppEnv>,
  { format = 'csv', bom, raw, cursor }: Asked,
  { name, pages, columns, show }: Sheet<Thing>,
): Promise<Response> {
  const isCsv = format === 'csv'
  const rows = mostRows(c.env)
  const owner = [c.get('organization'), name]
  const cursorOf = (place: Place) => writeCursor([...owner, ...place])
  const { start, isExact } = pages
  const after = cursor === undefined ? start : readCursor(cursor, owner, start.length, sentences.badCursor)
  const first = await pages.page(after, Math.min(rows, exportLimits.page), true)
  const { count: matches = 0 } = first
  // CSV says where to go on before its rows, so it ends at a place; NDJSON says it behind them.
  const end = isCsv && matches > rows ? await pages.endOf(after, rows) : undefined
  const most = isCsv ? Infinity : rows

  const toCell = raw === 'true' ? toText : (value: unknown) => guarded(toText(value))
  function lineOf(thing: Thing): string {
    const values = show(thing)
    return isCsv
      ? csvLine(columns.map((column) => toCell(values[column])))
      : jsonLine(Object.fromEntries(columns.map((column) => [column, values[column]])))
  }

  async function* parts(): AsyncGenerator<string> {
    let text = isCsv ? `${bom === 'false' ? '' : '\ufeff'}${csvLine(columns)}` : ''
    let count = 0
    for (let page = first; ;) {
      const things = end ? page.things.filter(({ place }) => isUpTo(end, place)) : page.things
      text += things.map(({ thing }) => lineOf(thing)).join('')
      count += things.length
      const next = page.hasMore ? page.things.at(-1)?.place : undefined
      if (!next || count >= most || (end && isUpTo(next, end))) {
        yield isCsv ? text : text + jsonLine({ end: !next, count, next_cursor: next && cursorOf(next) })
        return
      }
      yield text
      text = ''
      page = await pages.page(next, Math.min(most - count, exportLimits.page))
    }
  }

  return streamed(c, parts(), {
    'Content-Type': isCsv ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
    'Content-Disposition': `attachment; filename="${name}-${utcDay(c.get('now'))}.${format}"`,
    ...(isExact && { 'X-Roster-Count': String(matches) }),
    ...(end && { 'X-Roster-Next-Cursor': cursorOf(end) }),
  })
}

const jsonLine = (value: object) => `${JSON.stringify(value)}\n`

/** The rows of a call, fewer where EXPORT_ROWS says so. A bad setting counts as unset. */
function mostRows({ EXPORT_ROWS }: Bindings): number {
  const rows = Number(EXPORT_ROWS)
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, exportLimits.rows) : exportLimits.rows
}

// Nothing sorts before a NUL, which no place has.
const isUpTo = (end: Place, place: Place) => place.join('\0') <= end.join('\0')

/** A value as the import reads it in a cell. */
function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return decimal(String(value))
  if (Array.isArray(value)) return listed(value.map(String))
  const json = JSON.stringify(value ?? {})
  return json === '{}' ? '' : json
}

/** A small number without an exponent, which is refused. */
const decimal = (text: string) =>
  text.replace(
    /^(\d)\.?(\d*)e-(\d+)$/,
    (_, first: string, rest: string, zeros: string) => `0.${'0'.repeat(Number(zeros) - 1)}${first}${rest}`,
  )

/** A list with commas, or as JSON if it would read as another one. */
function listed(list: readonly string[]): string {
  const text = list.join(', ')
  return text.startsWith('[') || list.some((each) => each.includes(',')) ? JSON.stringify(list) : text
}
