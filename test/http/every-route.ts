/** Every mounted route behind a key, ready to be called by an organization about something of its own. */
import { call, type Answer, type Call, type Organization } from '../helpers.ts'
import { credentials, routes, type Route } from '../isolation/routes.ts'

const keyed = Object.entries(routes).filter(([, { api }]) => api !== 'open')

/** By method and path as the app has them mounted. */
export const keyedRoutes = keyed.map(([name]) => name)

/** Those that read a body: DELETE of a key refuses whatever is in it. */
export const routesThatRead = keyed
  .filter(([name]) => /^(?:POST|PUT|PATCH|DELETE) /.test(name))
  .map(([name]) => name)

/** Those that take fields in it. */
export const routesWithBody = routesThatRead.filter((name) => !name.startsWith('DELETE /operator'))

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
export async function ready(name: string, owner: Organization, stranger: Organization): Promise<Ready> {
  const route = routes[name]
  if (!route) throw new Error(`No such route: ${name}`)
  const id = (await route.id?.(owner, stranger)) ?? ''
  const [path, options = {}] = route.call({ id: owner.id }, id)
  const method = name.split(' ', 1).join('')
  const authorization = credentials[route.api](owner)
  const ask = (query = '', other: Call = options) =>
    call(query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`, {
      ...other,
      method,
      headers: { ...other.headers, ...(authorization && { Authorization: authorization }) },
    })
  return { path, options, fields: fieldsOf(name, options, owner), success: successOf(name, route), ask }
}

function fieldsOf(name: string, { json }: Call, { id }: Organization): Record<string, unknown> {
  if (name === 'POST /operator/v1/organizations') return { id: `${id}-more`, name: 'Another', plan: 'free' }
  return Object.fromEntries(Object.entries(json ?? {}))
}

const created = /^POST .*(?:\/clients|create-user|\/organizations|\/admins|\/keys)$/
const successOf = (name: string, { own }: Route) => own ?? (created.test(name) ? 201 : 200)

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
