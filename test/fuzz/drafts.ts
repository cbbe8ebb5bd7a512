// A request before it is bytes: what the schemas call valid, and the ways to spoil it.
import * as fc from 'fast-check'
import { ofPage } from '../routes/console.ts'
import { sources, type Operation, type Source } from './operations.ts'
import { sheetOf } from './sheets.ts'
import { newIds, placeholders, validValue } from './valid-values.ts'

export interface Draft {
  method: string
  path: string
  query: [name: string, value: unknown][]
  /** Put behind the query as it is. */
  queryTail: string
  headers: Record<string, string>
  source: Source | undefined
  fields: [name: string, value: unknown][]
  /** Instead of the fields. */
  text?: string
  /** A false Content-Type; null for none. */
  contentType?: string | null
  /** Changes of the finished body: at this part of it these bytes replace so many. */
  splices: { at: number; remove: number; insert: number[] }[]
  /** Whether no mutation has changed it. */
  isValid: boolean
}

/** What the document cannot say of a route. */
export interface Particulars {
  credential: 'clients' | 'users' | 'operator' | 'open'
  /** Makes the thing of its id, so the id must be new. */
  makes?: boolean
  /** Ends the thing of its id, so the next request needs another; `all`: the whole organization. */
  uses?: boolean | 'all'
  /** The table that each success makes longer or shorter, and by how many rows. */
  grows?: [table: string, rows: number]
  /** Fields that are required, in whichever source. */
  needs?: string[]
  /** Changes the fields to a combination that is allowed. */
  tidy?: (fields: [string, unknown][]) => [string, unknown][]
}

export const authorization: Record<Particulars['credential'], Record<string, string>> = {
  clients: { Authorization: 'FIXTURE_ADMINKEY' },
  users: { Authorization: 'Bearer FIXTURE_PRODKEY' },
  operator: { Authorization: 'Bearer FIXTURE_OPERATOR' },
  open: {},
}

const isPlaceholder = (name: string): name is keyof typeof placeholders => Object.hasOwn(placeholders, name)

/** The path with placeholders for ids of the organization. */
export const pathOf = ({ path }: Operation) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'environment') return 'prod'
    if (!isPlaceholder(name)) throw new Error(`Nothing is known to stand for {${name}} in ${path}`)
    // Each API has its own.
    return name === 'webhook_id' && path.startsWith('/{org}') ? 'FIXTURE_USERWEBHOOK' : placeholders[name]
  })

/** Some of the optional fields and all of the required ones, as one source takes them. */
function fieldsOf(
  operation: Operation,
  { makes = false, needs = [] }: Particulars,
  fields: Operation['query'],
  isJson: boolean,
): fc.Arbitrary<[string, unknown][]> {
  const required = [...operation.required, ...needs].filter((name) => name in fields)
  const values = Object.entries(fields).map(([name, schema]): [string, fc.Arbitrary<unknown>] => [
    name,
    (makes ? newIds[name] : undefined) ?? validValue(name, schema, isJson),
  ])
  const optional = values.map(([name]) => name).filter((name) => !required.includes(name))
  return fc
    .tuple(fc.record(Object.fromEntries(values)), fc.subarray(optional))
    .map(([all, chosen]) => Object.entries(all).filter(([name]) => [...required, ...chosen].includes(name)))
}

/** Requests that the document allows. */
export function validDraft(operation: Operation, particulars: Particulars): fc.Arbitrary<Draft> {
  const { tidy = (fields) => fields, credential } = particulars
  const base = {
    method: operation.method,
    path: pathOf(operation),
    query: [],
    queryTail: '',
    headers: operation.path.startsWith('/console/') ? ofPage : authorization[credential],
    source: undefined,
    fields: [],
    splices: [],
    isValid: true,
  }
  const drafts: fc.Arbitrary<Draft>[] = []
  for (const source of ['json', 'form', 'multipart'] as const) {
    const known = operation.bodies[source]
    if (!known) continue
    drafts.push(
      fieldsOf(operation, particulars, known, source === 'json').map((fields) => ({
        ...base,
        source,
        fields: tidy(fields),
      })),
    )
  }
  const { columns } = operation
  if (Object.keys(operation.query).length > 0 || drafts.length === 0) {
    drafts.push(
      fieldsOf(operation, particulars, operation.query, false).map((query) => ({
        ...base,
        query: tidy(query),
      })),
    )
  }
  const any = fc.oneof(...drafts)
  return columns.length === 0
    ? any
    : fc.tuple(any, sheetOf(columns)).map(([draft, sheet]) => ({ ...draft, ...sheet }))
}

export const mediaTypeOf = (source: Source) =>
  source === 'multipart' ? `${sources.multipart}; boundary=fuzz-boundary` : sources[source]
