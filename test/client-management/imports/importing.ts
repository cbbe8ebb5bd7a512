// Imports in the tests: files of JSON lines, unless a test is about the reading of files.
import { env } from 'cloudflare:workers'
import { callWith } from '../../call-with.ts'
import type { Answer, Call, Organization } from '../../helpers.ts'

export type Query = Readonly<Record<string, string>>
export interface ImportedRow {
  row: number
  outcome: 'created' | 'updated' | 'unchanged' | 'failed'
  user_uid: string | null
  changes?: Record<string, [unknown, unknown]>
  errors?: { field: string; message: string }[]
}

export const importOf = (
  { keys }: Pick<Organization, 'keys'>,
  rows: readonly object[],
  query: Query = {},
  headers: Record<string, string> = {},
  what: 'clients' | 'sessions' = 'clients',
): [path: string, options: Call] => [
  `/client-management/imports/${what}?${new URLSearchParams(query).toString()}`,
  {
    method: 'POST',
    headers: { Authorization: keys.admin, 'Content-Type': 'application/x-ndjson', ...headers },
    body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  },
]

/** Imports these rows, of which the first is row 1. */
export const importing = (
  owner: Pick<Organization, 'keys'>,
  rows: readonly object[],
  query: Query = {},
  headers: Record<string, string> = {},
): Promise<Answer> => callWith(env, ...importOf(owner, rows, query, headers))

export const importingSessions = (
  owner: Pick<Organization, 'keys'>,
  rows: readonly object[],
  query: Query = {},
  headers: Record<string, string> = {},
): Promise<Answer> => callWith(env, ...importOf(owner, rows, query, headers, 'sessions'))

export const failed = (row: number, field: string, message: string, user_uid: string | null = null) => ({
  row,
  outcome: 'failed',
  user_uid,
  errors: [{ field, message }],
})

export const callAs = (bindings: typeof env, [path, options]: [path: string, options: Call]) =>
  callWith(bindings, path, options)
