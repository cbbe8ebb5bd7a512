import * as z from 'zod/mini'
import { requestLimits } from '../../domain/limits.ts'
import type { Json } from '../../openapi/docs.ts'
import { said, spaced } from '../../openapi/schemas.ts'
import { documented } from '../documented.ts'

const outcomes = ['created', 'updated', 'unchanged', 'failed'] as const

/** The query fields of an import. */
export const rawField = {
  raw: {
    description: '`true` leaves the apostrophe before what a spreadsheet could take for a formula.',
    param: { example: 'false' },
  },
  dry_run: {
    description:
      '`true` answers what the import would do, and changes nothing. With an `Idempotency-Key` it is 400.',
    param: { example: 'true' },
  },
}

export const modeFields = {
  ...rawField,
  mode: {
    description:
      '`create` (default) makes a new one of each row, `update` changes those who are there, `upsert` does both.',
    param: { example: 'upsert' },
  },
  on_limit: {
    description:
      'What happens if the plan has too few places: `fail` (default) is 404 and nothing is imported; `fill` takes the first rows that fit, and the others fail.',
    param: { example: 'fail' },
  },
}

/** The words about every import. */
export const rowByRow = `At most ${requestLimits.rows} rows and ${spaced(requestLimits.bytes)} bytes. Each row goes through the rules of a single call, in the order of the file; one that fails changes nothing and stops no other. A row whose own values were in an earlier row fails. All rows are written in one transaction: whole or not at all. If others keep changing what the file is about, the answer is 503 and nothing has changed.`

/** The answer to an import, whose rows have these ids; the file of the example has these columns. */
export const imported = (
  ids: Record<string, { schema: z.core.$ZodType; example: string }>,
  columns: Record<string, string>,
): Json => [
  'What came of each row. For `Accept: text/csv` the rows that failed, with a last column `error`.',
  importedBody(Object.fromEntries(Object.entries(ids).map(([name, { schema }]) => [name, schema]))),
  {
    dry_run: false,
    total: 1,
    created: 1,
    updated: 0,
    unchanged: 0,
    failed: 0,
    rows: [
      {
        row: 2,
        outcome: 'created',
        ...Object.fromEntries(Object.entries(ids).map(([name, { example }]) => [name, example])),
      },
    ],
    columns,
    ignored_columns: ['Shirt'],
  },
]

/** Its names are fields, as in the changes of an event. */
const rowChanges = documented(z.record(z.string(), z.tuple([z.unknown(), z.unknown()])), {
  id: 'RowChanges',
  description:
    'Of an updated row: the values before and after, as events show them. A replay knows the names and no values.',
})

/** Its names are the caller's own words. */
const fileColumns = documented(z.record(z.string(), z.string()), {
  id: 'FileColumns',
  description: 'The columns of the file, and the fields that they are.',
})

const importedBody = (ids: z.core.$ZodShape) => ({
  dry_run: z.boolean(),
  total: z.int(),
  ...Object.fromEntries(outcomes.map((outcome) => [outcome, z.int()])),
  rows: z.array(
    z.strictObject({
      row: said(z.int(), 'The number of the record as a spreadsheet shows it; of NDJSON that of the line.'),
      outcome: z.enum(outcomes),
      ...ids,
      changes: z.optional(rowChanges),
      errors: said(
        z.optional(z.array(z.strictObject({ field: z.string(), message: z.string() }))),
        'Of a failed row.',
      ),
    }),
  ),
  columns: fileColumns,
  ignored_columns: said(z.array(z.string()), 'The columns that the import does not take.'),
})
