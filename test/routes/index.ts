// The table of routes. The suites about every route are made of it; routes.test.ts says which row is missing.
import { operatorToken, type Organization } from '../helpers.ts'
import { clientManagement } from './client-management.ts'
import { consoleRows } from './console.ts'
import { derived } from './derived.ts'
import { operator } from './operator.ts'
import type { Act, Api, Row, Rows } from './row.ts'
import { service } from './service.ts'
import { userManagement } from './user-management.ts'

export { methodOf } from './derived.ts'
export type { About, Act, Api, At, Kind, Row, Scene, Sent } from './row.ts'

/** The files of the table, each with the paths that it is for. */
export const files: [name: string, rows: Rows, isFor: RegExp][] = [
  ['client-management', clientManagement, /^\/client-management(?:\/|$)/],
  ['operator', operator, /^\/operator(?:\/|$)/],
  ['user-management', userManagement, /^\/:organization\//],
  ['console', consoleRows, /^\/console\//],
  ['service', service, /^/],
]
const written: Rows = { ...service, ...consoleRows, ...clientManagement, ...userManagement, ...operator }
export const named = Object.entries(written).map(([route, row]): [string, Row] => [
  route,
  derived(route, row),
])
export const rows: Record<string, Row> = Object.fromEntries(named)

/** What an organization opens the routes of an API with. */
export const credentials: Record<Api, (of: Pick<Organization, 'keys'>) => string | undefined> = {
  clients: ({ keys }) => keys.admin,
  users: ({ keys }) => `Bearer ${keys.prod}`,
  operator: () => `Bearer ${operatorToken}`,
  open: () => undefined,
}
/** The same as headers. */
export function headersOf({ api }: Row, owner: Pick<Organization, 'keys'>): Record<string, string> {
  const authorization = credentials[api](owner)
  return authorization === undefined ? {} : { Authorization: authorization }
}

/** The acts of a route: the plain call, the same about an unknown id and an unknown organization, and the row's own. */
export function actsOf([name, row]: [name: string, row: Row]): [name: string, act: Act][] {
  const { call, make, status, again, takes, nobody = {}, acts = {} } = row
  const all: Record<string, Act> = { plain: { status, call, prepare: make, again } }
  if (takes) {
    const { id = 'nobody', status: refusal = 404 } = nobody
    all['about nobody'] = { status: refusal, prepare: make, call: (at) => call(at, id) }
  }
  if (name.includes('/organizations/:id')) {
    const nowhere = { id: 'no-such-organization' }
    all['of no organization'] = { status: 404, prepare: make, call: (_, id) => call(nowhere, id) }
  }
  return Object.entries({ ...all, ...acts })
}

const makesKey = /^POST .*\/(?:keys|rotate)$/

/** Every act of every route. */
export const everyAct = named.flatMap(([route, row]) =>
  actsOf([route, row]).map(([name, act]) => ({ route, row, name, act })),
)

/** Writes that take an Idempotency-Key: all but those whose answers show a new API key. */
export const onceRows = named.filter(
  ([name, { api, facts }]) =>
    !name.startsWith('GET ') && !facts.isRead && api !== 'open' && !makesKey.test(name),
)
