// Every write that takes an Idempotency-Key, ready to be sent twice.
import { call, database, type Answer, type Call, type Organization } from '../helpers.ts'
import { headersOf, onceRows, rows } from '../routes/index.ts'

type Fields = Record<string, unknown>

/** A call that has one effect each time it is prepared. */
interface Write {
  /** Makes the data of the call, and returns its path and options. */
  prepare: (organization: Organization) => Promise<[path: string, options: Prepared]>
}
/** What is sent: fields, or a file as it is. */
export type Prepared = Call & { json: Fields | undefined }

/** The writes by route. */
export const writes: [route: string, write: Write][] = onceRows.map(([route, row]) => [
  route,
  {
    prepare: async (organization) => {
      const id = (await row.make?.(organization)) ?? ''
      const [path, options = {}] = row.call({ id: organization.id }, id)
      if (options.body !== undefined) return [path, { ...options, json: undefined }]
      return [path, { ...options, json: Object.fromEntries(Object.entries(options.json ?? {})) }]
    },
  },
])

/** A request that differs: by a field, by a cell of its file or, if it has none, by the id in its path. */
export function otherwise([path, options]: [string, Prepared]): [string, Prepared] {
  const { body, json = {} } = options
  if (typeof body === 'string') {
    const fields: Fields = JSON.parse(body)
    return [path, { ...options, body: `${JSON.stringify(withOther(fields))}\n` }]
  }
  // It may begin at another place: after the last.
  if (path.endsWith('/reapply-erasures')) return [path, { ...options, json: { cursor: 'Z'.repeat(26) } }]
  if (Object.values(json).some((value) => value !== null))
    return [path, { ...options, json: withOther(json) }]
  return [path.replace(/(?<=[0-9A-Z]{25})[0-9A-Z]/, (last) => (last === '0' ? '1' : '0')), options]
}

/** Changes one field: a number if there is one, or else a text. */
function withOther(json: Fields): Fields {
  const fields = Object.entries(json)
  const [name = '', value] =
    fields.find(([, each]) => typeof each === 'number') ??
    fields.find(([, each]) => typeof each === 'string') ??
    []
  if (typeof value === 'number') return { ...json, [name]: value + 1 }
  const isOfEvent = /^\d{12}-\d{13}$/.test(String(value))
  return { ...json, [name]: isOfEvent ? '000000000001-0000000000000' : `${String(value)}-other` }
}

/** Calls a route of the table under an Idempotency-Key. */
export function callOnce(
  organization: Organization,
  route: string,
  [path, options]: [string, Call],
  key: string,
): Promise<Answer> {
  const row = rows[route]
  if (!row) throw new Error(`No such route: ${route}`)
  const headers = { ...headersOf(row, organization), ...options.headers, 'Idempotency-Key': key }
  return call(path, { ...options, headers })
}

/** The organization that keeps the outcome of a call: of the operator's, the one that the call names. */
export function keeperOf(organization: Organization, [path, { json }]: [string, Prepared]): Organization {
  if (!path.startsWith('/operator/')) return organization
  const id = /organizations\/([^/]+)/.exec(path)?.[1] ?? String(json?.id)
  return { ...organization, id }
}

/** The parts of an answer that a replay repeats exactly. */
export const replayable = ({ status, body }: Answer) => ({ status, body: JSON.stringify(body) })
/** What a replay of this answer says. Of an import it knows the names of what changed, and no values. */
export function asReplayed(first: Answer) {
  const { rows } = first.body
  if (!Array.isArray(rows)) return replayable(first)
  const known = rows.map(({ changes, ...row }) => ({
    ...row,
    ...(changes && { changes: Object.fromEntries(Object.keys(changes).map((name) => [name, [null, null]])) }),
  }))
  return replayable({ ...first, body: { ...first.body, rows: known } })
}
export const isImport = (route: string) => route.includes('/import')
export const isReplay = ({ headers }: Answer) => headers.get('Idempotency-Replayed') === 'true'

export const clientsPath = '/client-management/clients'
export const creation = `POST ${clientsPath}`
export const newKey = () => crypto.randomUUID()
export const under = (key: string) => ({ 'Idempotency-Key': key })

interface Outcome {
  key_id: string
  route: string
  key: string
  request: string
  subject: string
  outcome: string
  created_at: string
}
/** The stored outcomes of an organization's calls. */
export async function outcomesOf({ id }: Organization): Promise<Outcome[]> {
  const select = `SELECT *, hex(idempotency_key) AS key, hex(request) AS request FROM outcomes WHERE organization_id = ?`
  return (await database.prepare(select).bind(id).all<Outcome>()).results
}
