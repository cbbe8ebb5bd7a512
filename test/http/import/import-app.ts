// An app of two imports that decide nothing: rows that their schema takes are created, the others fail.
import { env } from 'cloudflare:workers'
import { newClient } from '../../../src/client-management/client-fields.ts'
import { clientSheet } from '../../../src/client-management/import-clients.ts'
import { userSheet } from '../../../src/user-management/import-users.ts'
import { newUser } from '../../../src/user-management/user-fields.ts'
import type { AppEnv } from '../../../src/http/env.ts'
import { answerError } from '../../../src/http/errors.ts'
import type { SheetFacts } from '../../../src/http/facts.ts'
import { App } from '../../../src/http/hono.ts'
import { importAnswer, type RowResult } from '../../../src/http/import/answer.ts'
import { importFile, type ImportRequest } from '../../../src/http/import/file.ts'
import type { ObjectSchema } from '../../../src/http/problems.ts'
import { requestLog } from '../../../src/http/request-log.ts'
import { check } from '../../../src/http/validate.ts'

/** Rows may lack all but the id here. */
const users: SheetFacts = { ...userSheet, required: ['from_id'] }

/** What the last import asked for. */
const asked: ImportRequest[] = []

const app = new App<AppEnv>()
app.onError(answerError)
app.use(requestLog)
const lists = ['preferable_activities', 'tags']
const imports: [string, SheetFacts, () => ObjectSchema][] = [
  ['/clients', clientSheet, newClient],
  ['/users', users, newUser],
]
for (const [path, sheet, schema] of imports) {
  app.post(path, importFile(sheet, { lists, verbatim: ['note'] }), (c) => {
    const request = c.req.valid('json')
    asked.push(request)
    const results = request.file.rows.map(
      ({ row, input: { note, reminders_active, ...input }, problems }): RowResult => {
        const result = problems.length > 0 ? { problems } : check(schema(), input, [])
        return 'problems' in result
          ? { row, outcome: 'failed', errors: result.problems }
          : { row, outcome: 'created' }
      },
    )
    return importAnswer(c, request, results)
  })
}

export interface Sent {
  type?: string
  query?: string
  accept?: string
}

/** Sends a file to one of the imports. */
export async function send(what: 'clients' | 'users', file: string | Uint8Array, sent: Sent = {}) {
  const { type = 'text/csv', query = '', accept } = sent
  const response = await app.request(
    `https://roster.test/${what}${query}`,
    {
      method: 'POST',
      body: file,
      headers: { 'Content-Type': type, ...(accept !== undefined && { Accept: accept }) },
    },
    env,
  )
  const bytes = await response.bytes()
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const isJson = response.headers.get('Content-Type') === 'application/json'
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : text }
}

/** What the import makes of each row, before its schema. */
export async function read(what: 'clients' | 'users', file: string | Uint8Array, sent: Sent = {}) {
  asked.length = 0
  const answer = await send(what, file, sent)
  const [request] = asked
  if (!request) throw new Error(`Refused: ${answer.text}`)
  const { rows, columns, ignoredColumns } = request.file
  const inputs = rows.map(({ input }) => input)
  return { answer, columns, ignoredColumns, inputs, numbers: rows.map(({ row }) => row) }
}
