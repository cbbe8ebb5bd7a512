// Every route behind a key, ready to be called by an organization about something of its own.
import { call, type Answer, type Call, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named, rows } from '../routes/index.ts'

const keyed = named.filter(([, { api }]) => api !== 'open').map(([name]) => name)

/** By method and path as the app has them mounted. */
export const keyedRoutes = keyed

/** Those that read a body, and those that take fields in it: DELETE of a key refuses whatever is in it. */
export const routesThatRead = keyed.filter((name) => rows[name]?.facts.body)
export const routesWithBody = routesThatRead.filter((name) => fieldsTakenBy(name).length > 0)

/** The fields of a route's body, and the formats that it may have. */
export function fieldsTakenBy(name: string): string[] {
  return Object.keys(rows[name]?.facts.body?._zod.def.shape ?? {})
}
export const formatsOf = (name: string) => rows[name]?.facts.accepts ?? []

export interface Ready {
  path: string
  options: Call
  /** The fields that succeed. */
  fields: Record<string, unknown>
  /** The status of success. */
  success: number
  ask: (query?: string, options?: Call) => Promise<Answer>
}

/** A call that succeeds, and the means to vary it: `query` goes behind the path, `options` replace its body. */
export async function ready(name: string, owner: Organization): Promise<Ready> {
  const row = rows[name]
  if (!row) throw new Error(`No such route: ${name}`)
  const id = (await row.make?.(owner)) ?? ''
  const [path, options = {}] = row.call({ id: owner.id }, id)
  const ask = (query = '', other: Call = options) =>
    call(query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`, {
      ...other,
      method: methodOf(name),
      headers: { ...other.headers, ...headersOf(row, owner) },
    })
  const fields = Object.fromEntries(Object.entries(options.json ?? {}))
  return { path, options, fields, success: row.status, ask }
}

/** Fields as each format writes them. */
export const formats = {
  json: (fields: object): Call => ({
    body: JSON.stringify(fields),
    headers: { 'Content-Type': 'application/json' },
  }),
  form: (fields: object): Call => ({
    body: new URLSearchParams(texts(fields)).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  }),
  multipart: (fields: object): Call => ({
    body: `${texts(fields)
      .map(([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join('')}--b--\r\n`,
    headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
  }),
}
export type Format = keyof typeof formats
export const formatNames = ['json', 'form', 'multipart'] as const

const texts = (fields: object) =>
  Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])
