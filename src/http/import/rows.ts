import { dayOf, decimalOf, nameKey, type Cell, type Words } from '../../domain/sheet/cell.ts'
import { fieldsIn } from '../../domain/sheet/columns.ts'
import { guarded, isBlankCell, readCsv, unguarded, type Separator } from '../../domain/sheet/csv.ts'
import { requestLimits } from '../../domain/limits.ts'
import * as sentences from '../../domain/sheet/sentences.ts'
import { ApiError, badRequest, malformed, type Problem } from '../errors.ts'
import { isObject } from '../body/json.ts'
import { fromObject, fromPairs, type Input, type Reading } from '../input.ts'
import { Unreadable } from '../problems.ts'
import { listed, refuseWrongHeader, type Columns } from './columns.ts'

/** A row of a file, by the wire names of its fields; blank cells are left out. */
export interface ImportedRow {
  row: number
  input: Input
  /** Its name is the first or the last one alone: enough for who is new, and no change of who is there. */
  isHalfNamed?: boolean
  /** Problems found while reading it: the row fails, whatever the schema says. */
  problems: Problem[]
  /** Its cells as the file has them, for the file of failed rows. */
  cells: readonly string[]
}

export interface ImportedFile {
  rows: ImportedRow[]
  separator: Separator
  header: readonly string[]
  /** The field of each column that is taken, and the names of all others. */
  columns: Record<string, string>
  ignoredColumns: string[]
}

/** How the rows of a file are read. */
export interface FileReading extends Reading {
  columns: Columns
  required: readonly string[]
  /** Fields that no caller sets: ignored in NDJSON, too, where other unknown fields fail their row. */
  ignored: readonly string[]
  isRaw: boolean
}

const notPlain = new Unreadable(
  'must be written without thousands separators, and with a decimal point where commas separate the cells: 1234.5',
)
const twoDays = new Unreadable('could be two days: use YYYY-MM-DD')

function valueOf(cell: Cell, text: string, separator: string, { genders }: Words): unknown {
  if (cell === 'number') return decimalOf(text, separator) ?? notPlain
  if (cell === 'day') return dayOf(text) ?? twoDays
  const key = cell === 'text' ? '' : nameKey(text)
  if (cell === 'gender' && Object.hasOwn(genders, key)) return genders[key]
  return cell === 'flag' && (key === 'true' || key === 'false') ? key === 'true' : text
}

/** The rows of a CSV file. @throws ApiError 400 for what is wrong with the whole file */
export function csvFile(text: string, reading: FileReading, words: Words): ImportedFile {
  const csv = readCsv(text)
  if (!csv) throw malformed(sentences.openQuote)
  const { separator, records } = csv
  const [first, ...others] = records
  refuseCount(others)
  const header = withoutBlankEnd(first?.cells ?? [])
  // As the texts of other encodings have them: UTF-16 without its mark, or UTF-32.
  if (header.some((name) => name.includes('\0'))) throw malformed(sentences.fileNotUtf8)
  if (header.length > requestLimits.elements) throw malformed(sentences.tooManyColumns)
  const { columns, verbatim = [] } = reading
  const fields = fieldsIn(header, columns, words)
  refuseWrongHeader(header, fields, columns, reading.required)
  const pairOf = (cell: string, at: number): [string, unknown][] => {
    const field = fields[at]
    if (isBlankCell(cell)) return []
    if (isBlankCell(header[at] ?? '')) {
      throw badRequest({ field: 'row', message: sentences.cellWithoutColumn(at + 1) })
    }
    if (field === undefined) return []
    const text = reading.isRaw ? cell : unguarded(cell)
    if (verbatim.includes(field)) return [[field, text]]
    return [[field, valueOf(columns[field] ?? 'text', text.trim(), separator, words)]]
  }
  const rows = others.map(({ row, cells: all }) => {
    const cells = withoutBlankEnd(all)
    const read = attempt(() => fromPairs(cells.flatMap(pairOf), reading))
    return { row, cells, ...read, ...withWholeName(read.input, columns) }
  })
  return { rows, separator, header, ...listed(header, fields, columns) }
}

const withoutBlankEnd = (cells: string[]) =>
  cells.slice(0, cells.findLastIndex((cell) => !isBlankCell(cell)) + 1)

/** First and last name joined, where only both together are a field. */
function withWholeName(row: Input, columns: Columns): Pick<ImportedRow, 'input' | 'isHalfNamed'> {
  if ('first_name' in columns) return { input: row }
  const { first_name, last_name, ...input } = row
  const parts = [first_name, last_name].filter((part) => typeof part === 'string')
  if (parts.length === 0) return { input }
  return { input: { ...input, display_name: parts.join(' ') }, isHalfNamed: parts.length === 1 }
}

/** The rows of an NDJSON file: values are taken as they are. @throws ApiError 400 for what is wrong with the whole file */
export function ndjsonFile(text: string, reading: FileReading): ImportedFile {
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ row: at + 1, line }]))
  const objects = lines.map(({ row, line }) => ({ row, value: objectIn(line) }))
  // An export ends with a line that says so.
  const { end, count } = objects.at(-1)?.value ?? {}
  if (typeof end === 'boolean' && typeof count === 'number') objects.pop()
  refuseCount(objects)
  const names = new Set(objects.flatMap(({ value }) => Object.keys(value ?? {})))
  const ignored = reading.ignored.filter((field) => names.has(field))
  const header = Object.keys(reading.columns).filter((field) => names.has(field))
  const rows = objects.map(({ row, value }) => {
    const fields = Object.entries(value ?? {}).filter(([field]) => !ignored.includes(field))
    const read = attempt(() => {
      if (!value) throw badRequest({ field: 'row', message: sentences.rowNotObject })
      return fromObject(Object.fromEntries(fields), reading)
    })
    return { row, cells: header.map((field) => textOf(value?.[field])), ...read }
  })
  const columns = Object.fromEntries(header.map((field) => [field, field]))
  return { rows, separator: ',', header, columns, ignoredColumns: ignored }
}

function objectIn(line: string): Input | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A value as a cell. */
const textOf = (value: unknown) =>
  typeof value === 'string' ? guarded(value) : JSON.stringify(value ?? '').replace(/^""$/, '')

function refuseCount({ length }: { length: number }): void {
  if (length === 0) throw malformed(sentences.noRows)
  if (length > requestLimits.rows) throw malformed(sentences.tooManyRows)
}

/** What is wrong with one row fails it alone. */
function attempt(read: () => Input): Pick<ImportedRow, 'input' | 'problems'> {
  try {
    return { input: read(), problems: [] }
  } catch (error) {
    if (error instanceof ApiError && error.details) return { input: {}, problems: error.details }
    throw error
  }
}
