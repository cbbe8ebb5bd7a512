// What a row need not say, because the route's middlewares carry it or the document has it.
import { factsAt, mounted } from '../../src/openapi/mounted.ts'
import { successOf } from '../openapi/documented.ts'
import { kindOf } from './kinds.ts'
import type { Kind, Row, WrittenRow } from './row.ts'

/** The method of a route. */
export const methodOf = (route: string) => route.split(' ', 1).join('')
export const pathOf = (route: string) => route.slice(route.indexOf(' ') + 1)
export const mountedRoutes = mounted().map(({ method, path }) => `${method} ${path}`)

const factsOf = (route: string) => factsAt({ method: methodOf(route), path: pathOf(route) })
const apis = { client: 'clients', user: 'users', operator: 'operator', secret: 'open' } as const

/** The GET that shows the version of this kind of thing. */
const versionOf = (kind: Kind | undefined) =>
  mountedRoutes.find((route) => factsOf(route).version === 'shown' && kindOf(route, factsOf(route)) === kind)

export function derived(route: string, written: WrittenRow): Row {
  const facts = factsOf(route)
  const takes = kindOf(route, facts)
  return {
    ...written,
    facts,
    takes,
    api: facts.credential ? apis[facts.credential] : 'open',
    forbidden: facts.forbidden,
    changes: facts.version === 'changed' || facts.version === 'removed' ? versionOf(takes) : undefined,
    status: successOf(route).status,
  }
}
