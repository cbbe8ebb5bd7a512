// Reads a chosen file, in slices, so that a long one does not stop the page.
import { isBlankCell, isBlankRecord, recordReader, startOf } from '../../../../domain/sheet/csv.ts'
import { isSpreadsheet } from '../../../../domain/sheet/decode.ts'
import type { Row, Sheet } from './sheet.ts'

/** Why a file cannot be shown. */
export type Unreadable = 'workbook' | 'tooLarge' | 'openQuote' | 'noRows'

/** Bytes. */
const most = 50_000_000
/** Milliseconds that the page may stand still. */
const slice = 12

/** The bytes of a file, or why it is no sheet at all. */
export async function bytesOf(file: File): Promise<Uint8Array | Unreadable> {
  if (file.size > most) return 'tooLarge'
  const bytes = new Uint8Array(await file.arrayBuffer())
  return isSpreadsheet(bytes) ? 'workbook' : bytes
}

export async function sheetOf(name: string, text: string): Promise<Sheet | Unreadable> {
  const isNdjson = /\.(?:ndjson|jsonl)$/i.test(name) || /^\s*\{/.test(text)
  const sheet = isNdjson ? await ndjson(name, text) : await csv(name, text)
  return typeof sheet !== 'string' && sheet.rows.length === 0 ? 'noRows' : sheet
}

async function csv(name: string, text: string): Promise<Sheet | 'openQuote'> {
  const { at: start, separator } = startOf(text)
  const read = recordReader(text, separator)
  const rows: Row[] = []
  const pause = pauses()
  for (let at = start, row = 1; at < text.length; row++) {
    const record = read(at)
    if (!record) return 'openQuote'
    if (!isBlankRecord(record.cells)) rows.push({ row, cells: record.cells })
    at = record.next
    await pause()
  }
  const all = rows.shift()?.cells ?? []
  const header = all.slice(0, all.findLastIndex((cell) => !isBlankCell(cell)) + 1)
  return { name, format: 'csv', separator, header, rows }
}

async function ndjson(name: string, text: string): Promise<Sheet> {
  const columns = new Map<string, number>()
  const read: { row: number; line: string; value: object | undefined }[] = []
  const pause = pauses()
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = objectIn(line)
    for (const key of Object.keys(value ?? {})) if (!columns.has(key)) columns.set(key, columns.size)
    read.push({ row: at + 1, line, value })
    await pause()
  }
  // An export ends with a line that says so.
  if (Object.hasOwn(read.at(-1)?.value ?? {}, 'end')) {
    read.pop()
    for (const key of ['end', 'count', 'next_cursor']) columns.delete(key)
  }
  const header = [...columns.keys()]
  const rows = read.map(({ row, line, value }) => {
    const values = new Map(Object.entries(value ?? {}))
    const cells = header.map((key) => (values.has(key) ? JSON.stringify(values.get(key)) : ''))
    return { row, cells: value ? cells : [...cells, line] }
  })
  return { name, format: 'ndjson', separator: ',', header, rows }
}

function objectIn(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Lets the page draw and hear, whenever a slice of time is over. */
function pauses(): () => Promise<void> | undefined {
  let until = performance.now() + slice
  return () => {
    if (performance.now() < until) return undefined
    return new Promise((go) =>
      setTimeout(() => {
        until = performance.now() + slice
        go()
      }),
    )
  }
}
