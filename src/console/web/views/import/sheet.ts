// A file as the page holds it: its records, whatever they were written in.
import { csvLine, guarded, unguarded, type Separator } from '../../../../domain/sheet/csv.ts'

export interface Row {
  /** Its number as a spreadsheet shows it; of NDJSON that of the line. */
  row: number
  /** Of NDJSON the JSON of each value, and '' where there is none. */
  cells: string[]
}

export interface Sheet {
  /** The file's. */
  name: string
  format: 'csv' | 'ndjson'
  separator: Separator
  header: readonly string[]
  rows: Row[]
}

export const typeOf = ({ format }: Sheet) =>
  (({ csv: 'text/csv', ndjson: 'application/x-ndjson' }) as const)[format]

/** The columns that are sent, with their names; a cell beyond the header is sent too, so that its row is refused. */
export const firstLine = (sheet: Sheet, names: readonly string[]) =>
  sheet.format === 'csv' ? csvLine(names.filter(Boolean), sheet.separator) : ''

/** A row as it is sent. A column without a name is left out. */
export function lineOf(
  { format, separator, header }: Sheet,
  { cells }: Row,
  names: readonly string[],
): string {
  if (format === 'csv') {
    const kept = names.flatMap((name, at) => (name ? [cells[at] ?? ''] : []))
    return csvLine([...kept, ...cells.slice(header.length)], separator)
  }
  // A line that is no object stands behind the columns.
  if (cells.length > header.length) return `${cells.at(-1) ?? ''}\n`
  const members = names.flatMap((name, at) => {
    const value = cells[at] ?? ''
    return name && value ? [`${JSON.stringify(name)}:${value}`] : []
  })
  return `{${members.join()}}\n`
}

/** A cell as a person reads and types it. */
export function textOf({ format }: Sheet, cell = ''): string {
  if (format === 'csv' || !cell.startsWith('"')) return cell
  const value: unknown = JSON.parse(cell)
  return typeof value === 'string' ? value : cell
}

/** What a person typed as a cell: in NDJSON a text stays a text, and other values are JSON where they can be. */
export function cellOf({ format }: Sheet, text: string, before = ''): string {
  if (format === 'csv' || text === '') return text
  if (before.startsWith('"')) return JSON.stringify(text)
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return JSON.stringify(text)
  }
}

/** A CSV of these rows with a last column `error`, which an import ignores; what a spreadsheet would calculate is harmless, as in exports. */
export function failedFile(sheet: Sheet, rows: readonly { row: Row; reason: string }[]): Blob {
  const safe = (cell: string) => guarded(unguarded(cell))
  const kept = sheet.header.flatMap((name, at) => (name.trim() === 'error' ? [] : [at]))
  const lines = rows.map(({ row, reason }) => [
    ...kept.map((at) => safe(textOf(sheet, row.cells[at]))),
    guarded(reason),
  ])
  const names = [...kept.map((at) => sheet.header[at] ?? ''), 'error']
  return csvFile([names, ...lines], sheet.separator)
}

/** With a byte order mark, by which spreadsheets know UTF-8. */
export const csvFile = (lines: readonly (readonly string[])[], separator: Separator) =>
  new Blob([`\ufeff${lines.map((line) => csvLine(line, separator)).join('')}`], { type: 'text/csv' })

/** Saves a file that the page made. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
