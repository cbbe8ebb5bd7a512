// Every write that takes an Idempotency-Key, ready to be sent twice.
import { call, database, type Answer, type Call, type Organization } from '../helpers.ts'
import { headersOf, onceRows, rows } from '../routes/index.ts'

type Fields = Record<string, unknown>

/** A call that has one effect each time it is prepared. */
interface Write {
  /** Makes the data of the call, and returns its path and options. */
  prepare: (organization: Organization) => Promise<[path: string, options: Call & { json: Fields }]>
}

/** The writes by route. */
export const writes: [route: string, write: Write][] = onceRows.map(([route, row]) => [
  route,
  {
    prepare: async (organization) => {
      const id = (await row.make?.(organization)) ?? ''
      const [path, options = {}] = row.call({ id: organization.id }, id)
      return [path, { ...options, json: Object.fromEntries(Object.entries(options.json ?? {})) }]
    },
  },
])

/** A request that differs: by a field or, if it has none, by the id in its path. */
export function otherwise<Options extends { json: Fields }>([path, options]: [string, Options]): [
  string,
  Options,
] {
  if (Object.keys(options.json).length > 0) return [path, { ...options, json: withOther(options.json) }]
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

/** The parts of an answer that a replay repeats exactly. */
export const replayable = ({ status, body }: Answer) => ({ status, body: JSON.stringify(body) })
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
