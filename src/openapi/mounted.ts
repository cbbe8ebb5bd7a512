import { findTargetHandler } from 'hono/utils/handler'
import { app } from '../app.ts'
import { factsOf, type Facts } from '../http/facts.ts'

export interface MountedRoute {
  method: string
  path: string
}

const routes = app.routes.map((route) => ({ ...route, handler: findTargetHandler(route.handler) }))
const isMiddleware = ({ method }: MountedRoute) => method === 'ALL'
const isSame = (one: MountedRoute, other: MountedRoute) =>
  one.method === other.method && one.path === other.path

/** Each route once, in the order of mounting. */
export const mounted = () =>
  routes.filter(
    (route, index) => !isMiddleware(route) && routes.findLastIndex((each) => isSame(each, route)) === index,
  )

/** Whether the document has the route: those of the console are its own page's, and change with it. */
export const isPublic = ({ path }: MountedRoute) => !path.startsWith('/console/')

/** The facts of all middlewares that a request of this route passes. */
export function factsAt(route: MountedRoute): Facts {
  const last = routes.findLastIndex((each) => isSame(each, route))
  const passed = routes
    .slice(0, last + 1)
    .filter((each) => (isMiddleware(each) ? isBelow(each.path, route.path) : isSame(each, route)))
  return passed.reduce<Facts>((all, { handler }) => ({ ...all, ...factsOf(handler) }), {})
}

const isBelow = (pattern: string, path: string) => `${path}/`.startsWith(pattern.replace(/\*$/, ''))
