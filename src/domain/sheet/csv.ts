// CSV by RFC 4180, as spreadsheets write and read it.

export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/** A record with its number as a spreadsheet shows it: blank records count, a first line `sep=;` does not. */
export interface CsvRecord {
  row: number
  cells: string[]
}

export interface Csv {
  separator: Separator
  /** Without those whose cells are all blank; the first one is the header. */
  records: CsvRecord[]
}

/** Where the first record of a text begins, and what separates its cells. */
export function startOf(text: string): { at: number; separator: Separator } {
  const [line = '', declared] = /^sep=([,;\t])(?:\r\n?|\n|$)/i.exec(text) ?? []
  return { at: line.length, separator: separators.find((each) => each === declared) ?? separatorOf(text) }
}

/**
 * Reads one record after the other: its cells, and where the next one begins; undefined if a quote is never closed. A
 * quote opens a cell only at its start. Text between a closing quote and the separator belongs to the cell.
 */
export function recordReader(text: string, separator: Separator) {
  const plain = new RegExp(`[^${separator}\r\n]*`, 'y')
  return (start: number): { cells: string[]; next: number } | undefined => {
    const cells: string[] = []
    for (let at = start; ;) {
      let cell = ''
      if (text[at] === '"') {
        const end = closingQuote(text, at)
        if (end === undefined) return undefined
        cell = text.slice(at + 1, end).replaceAll('""', '"')
        at = end + 1
      }
      plain.lastIndex = at
      plain.test(text)
      cells.push(cell + text.slice(at, plain.lastIndex))
      at = plain.lastIndex + 1
      if (text[at - 1] === separator) {
        if (at < text.length) continue
        cells.push('')
      }
      return { cells, next: text[at - 1] === '\r' && text[at] === '\n' ? at + 1 : at }
    }
  }
}

/** The records of a text; undefined if its last quote is never closed. */
export function readCsv(text: string): Csv | undefined {
  const { at: start, separator } = startOf(text)
  const read = recordReader(text, separator)
  const records: CsvRecord[] = []
  for (let at = start, row = 1; at < text.length; row++) {
    const record = read(at)
    if (!record) return undefined
    if (!isBlankRecord(record.cells)) records.push({ row, cells: record.cells })
    at = record.next
  }
  return { separator, records }
}

export const isBlankCell = (cell: string) => cell.trim() === ''
export const isBlankRecord = (cells: readonly string[]) => cells.every(isBlankCell)

/** The position of the quote that closes the one at `start`: two in a row are a quote of the text. */
function closingQuote(text: string, start: number): number | undefined {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return undefined
    if (text[at + 1] !== '"') return at
  }
}

/** The separator most frequent outside quotes, up to the end of the first record that is not blank. */
function separatorOf(text: string): Separator {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let isBlank = true
  let isStart = true
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    const separator = separators.find((each) => each === character)
    if (separator) counts[separator]++
    else if (character === '\r' || character === '\n') {
      if (!isBlank) break
    } else {
      isBlank = false
      if (character === '"' && isStart) at = closingQuote(text, at) ?? text.length
      isStart = false
      continue
    }
    isStart = true
  }
  return separators.reduce((best, each) => (counts[each] > counts[best] ? each : best))
}

/** A record with its line break. Cells that another separator would cut are quoted, too. */
export const csvLine = (cells: readonly string[], separator: Separator = ',') =>
  `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}\r\n`

const needsQuotes = /[",;\t\r\n]|^\s|\s$/

/** An apostrophe before what a spreadsheet would calculate, and before what has it already. */
export const guarded = (cell: string) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** The cell without that apostrophe. */
export const unguarded = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
