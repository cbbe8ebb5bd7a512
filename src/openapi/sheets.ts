import type { ZodOpenApiRequestBodyObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { csvLine } from '../domain/sheet/csv.ts'
import { genderNames } from '../domain/sheet/names/genders.ts'
import { columnNames } from '../domain/sheet/names/index.ts'
import { documented } from '../http/documented.ts'

/** The example of a form: without null, and with lists and objects as JSON. */
export const asText = (example: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(example)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]),
  )

const listed = (names: object) => [...new Set(Object.values(names).flat())].join(', ')
const lines = (words: Readonly<Record<string, object>>) =>
  Object.entries(words).map(([word, names]) => `* \`${word}\`: ${listed(names)}`)

/** A file of rows, with the names that its columns may have: as imports read them. */
const sheet = documented(z.string(), {
  id: 'Sheet',
  description: [
    'The first record names the columns: each by its field, or by one of these names, in any case and with any signs between words.\n',
    ...lines(columnNames),
    '\nA gender may be one of these words:\n',
    ...lines(genderNames),
  ].join('\n'),
})

/** The body of an import, with a file of one row as an example. */
export function sheetOf(row: Record<string, unknown>): ZodOpenApiRequestBodyObject {
  const texts = asText(row)
  const values = Object.values(texts).map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  )
  const csv = [Object.keys(texts), values].map((cells) => csvLine(cells)).join('')
  return {
    required: true,
    content: {
      'text/csv': { schema: sheet, example: csv },
      'application/x-ndjson': { schema: z.string(), example: `${JSON.stringify(row)}\n` },
    },
  }
}
