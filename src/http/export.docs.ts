import type { Texts } from '../openapi/docs.ts'

/** The fields of every export. */
export const exportFieldTexts = (example: string) => ({
  format: {
    description:
      '`csv` (default): UTF-8 with a header. `ndjson`: a JSON object a line, the last of them `{"end":true,"count":12}`; where a call may not have more rows, it is `{"end":false,"count":400000,"next_cursor":"…"}`. A body without its end was broken off.',
    param: { example: 'csv' },
  },
  bom: {
    description: '`false` leaves out the byte order mark of CSV.',
    param: { example: 'true' },
  },
  raw: {
    description:
      '`true` leaves cells of CSV as they are. Otherwise those that a spreadsheet could take for a formula begin with an apostrophe, which an import takes off.',
    param: { example: 'false' },
  },
  cursor: {
    description: 'The `next_cursor` of NDJSON, or the `X-Roster-Next-Cursor` of CSV: goes on behind its row.',
    param: { example },
  },
})

export const theSheet: Texts = [
  'The sheet, row by row; nobody is a header or an end alone.',
  'text/csv',
  'application/x-ndjson',
]
