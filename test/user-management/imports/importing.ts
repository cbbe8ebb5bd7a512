// Imports of users and of weights in the tests: files of JSON lines.
import { env } from 'cloudflare:workers'
import { callWith } from '../../call-with.ts'
import type { Answer, Call, Organization } from '../../helpers.ts'

export type Query = Readonly<Record<string, string>>
export interface ImportedRow {
  row: number
  outcome: 'created' | 'updated' | 'unchanged' | 'failed'
  from_id: string | null
  user_id: string | null
  changes?: Record<string, [unknown, unknown]>
  errors?: { field: string; message: string }[]
}
type Owner = Pick<Organization, 'keys' | 'id'>
interface How {
  what?: 'import-users' | 'import-weights'
  environment?: 'dev' | 'prod'
  headers?: Record<string, string>
}

export const importOf = (
  { keys, id }: Owner,
  rows: readonly object[],
  query: Query = {},
  { what = 'import-users', environment = 'prod', headers = {} }: How = {},
): [path: string, options: Call] => [
  `/${id}/${environment}/v1/${what}?${new URLSearchParams(query).toString()}`,
  {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${keys[environment]}`,
      'Content-Type': 'application/x-ndjson',
      ...headers,
    },
    body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  },
]

/** Imports these rows, of which the first is row 1. */
export const importing = (
  owner: Owner,
  rows: readonly object[],
  query: Query = {},
  how: How = {},
): Promise<Answer> => callWith(env, ...importOf(owner, rows, query, how))

export const failed = (
  row: number,
  from_id: string | null,
  field: string,
  message: unknown,
  user_id: string | null = null,
) => ({ row, outcome: 'failed', from_id, user_id, errors: [{ field, message }] })
