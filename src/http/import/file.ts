import type { MiddlewareHandler } from 'hono'
import * as z from 'zod/mini'
import { bodyNotUtf8 } from '../../domain/sentences.ts'
import * as sentences from '../../domain/sheet/sentences.ts'
import { importModes, type ImportMode, type OnLimit } from '../../domain/import.ts'
import { decodeSheet, isSpreadsheet } from '../../domain/sheet/decode.ts'
import { atFirstUse } from '../at-first-use.ts'
import { limitBody, mediaTypeOf, refuseEncoded, unsupported } from '../body/index.ts'
import { refuseMalformedBookmark } from '../bookmark.ts'
import type { AppEnv } from '../env.ts'
import { badRequest, malformed } from '../errors.ts'
import { withFacts, type SheetFacts } from '../facts.ts'
import { choice } from '../fields.ts'
import { takeIdempotencyKey } from '../idempotency.ts'
import type { ReadingRules } from '../input.ts'
import { factsWith, parse, readingOf, readQuery } from '../validate.ts'
import { csvFile, ndjsonFile, type FileReading, type ImportedFile } from './rows.ts'
import { sheetWords } from './words.ts'

export const sheetTypes = ['text/csv', 'application/x-ndjson'] as const

/** What an import asks for; the endpoint finds it under `c.req.valid('json')`. */
export interface ImportRequest {
  file: ImportedFile
  mode: ImportMode
  /** The column that finds the row to change. */
  match: string
  dryRun: boolean
  onLimit: OnLimit
}

type Takes = MiddlewareHandler<AppEnv, string, { in: { json: ImportRequest }; out: { json: ImportRequest } }>

const boolean = ['true', 'false'] as const

const fields = () => ({
  dry_run: z.optional(choice('dry_run', boolean)),
  raw: z.optional(choice('raw', boolean)),
})

const onlyAdds = atFirstUse(() => z.strictObject(fields()))

const changesToo = (match: readonly string[]) =>
  z.strictObject({
    mode: z.optional(choice('mode', importModes)),
    match: z.optional(choice('match', match)),
    on_limit: z.optional(choice('on_limit', ['fail', 'fill'])),
    ...fields(),
  })

interface Query {
  mode?: ImportMode | undefined
  match?: string | undefined
  on_limit?: 'fail' | 'fill' | undefined
  dry_run?: (typeof boolean)[number] | undefined
  raw?: (typeof boolean)[number] | undefined
}

/**
 * Reads a file of rows and the query of an import. In order: 415 for compression, 413, 400 for the query, 415, 400 for
 * the whole file. A row's own problems are the row's.
 */
export function importFile(sheet: SheetFacts, rules: ReadingRules = {}): Takes {
  const schema = atFirstUse(() => (sheet.match ? changesToo(sheet.match) : onlyAdds()))
  const ofQuery = readingOf(schema, {})
  return withFacts(factsWith('query', schema, { sheet }), async (c, next) => {
    refuseEncoded(c.req.raw)
    await limitBody(c, mediaTypeOf(c.req.header('Content-Type') ?? ''))
    const bytes = await c.req.raw.bytes()
    const asked = readQuery(c, ofQuery())
    const query: Query = parse(schema(), asked, [])
    refuseMalformedBookmark(c)
    const dryRun = query.dry_run === 'true'
    if (dryRun && c.req.header('Idempotency-Key') !== undefined) {
      throw badRequest({ field: 'Idempotency-Key', message: sentences.noKeyForDryRun })
    }
    const { mode = 'create', match = sheet.match?.[0] ?? '', on_limit: onLimit = 'fail' } = query
    const reading = readingFor(sheet, rules, mode, match, query.raw === 'true')
    const contentType = c.req.header('Content-Type') ?? ''
    const type = mediaTypeOf(contentType)
    if (bytes.length > 0 && !sheetTypes.some((each) => each === type)) throw unsupported(sheetTypes)
    if (isSpreadsheet(bytes)) throw malformed(sentences.fileIsSpreadsheet)
    const isCsv = type === 'text/csv'
    const named = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]
    const charset = isCsv && named !== undefined ? named.toLowerCase() : 'utf-8'
    const text = decodeSheet(bytes, charset)
    if (text === undefined) throw malformed(isCsv ? sentences.fileNotUtf8 : bodyNotUtf8)
    const file = isCsv ? csvFile(text, reading, await sheetWords(c.env)) : ndjsonFile(text, reading)
    c.req.addValidatedData('json', { file, mode, match, dryRun, onLimit })
    // The same bytes are another file in another charset or format.
    await takeIdempotencyKey(c, { ...asked, file: bytes, charset: isCsv ? charset : type })
    await next()
  })
}

function readingFor(
  { columns: all, required, ids = [], shown = [], match: found }: SheetFacts,
  rules: ReadingRules,
  mode: ImportMode,
  match: string,
  isRaw: boolean,
): FileReading {
  const unused = ids.filter((field) => found && (mode === 'create' || field !== match))
  const columns = Object.fromEntries(Object.entries(all).filter(([field]) => !unused.includes(field)))
  const needed = [...(mode === 'update' ? [] : required), ...(mode === 'create' ? [] : [match])]
  return {
    ...rules,
    known: new Set(Object.keys(columns)),
    columns,
    required: [...new Set(needed)],
    ignored: [...unused, ...shown],
    isRaw,
  }
}
