// Every route behind a key, ready to be called by an organization about its own data.
import { call, type Answer, type Call, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named, rows } from '../routes/index.ts'

const keyed = named.filter(([, { api }]) => api !== 'open').map(([name]) => name)

/** Each route by its method and path in the app. */
export const keyedRoutes = keyed

/** The routes that read a body, and those that take fields in it: DELETE of a key refuses every field. */
export const routesThatRead = keyed.filter((name) => rows[name]?.facts.body)
export const routesWithBody = routesThatRead.filter((name) => fieldsTakenBy(name).length > 0)

/** The fields that a route takes in its body. */
export function fieldsTakenBy(name: string): string[] {
  return Object.keys(rows[name]?.facts.body?._zod.def.shape ?? {})
}
export const formatsOf = (name: string) => rows[name]?.facts.accepts ?? []

export interface Ready {
  path: string
  options: Call
  /** Fields of a body that succeeds. */
  fields: Record<string, unknown>
  /** The status of success. */
  success: number
  ask: (query?: string, options?: Call) => Promise<Answer>
}

/** A call that succeeds; `ask` varies it: `query` is appended to the path, and `options` replace the body. */
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

/** A body of the given fields in each format. */
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
