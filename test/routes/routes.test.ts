// The one test that a route without a row fails: every other suite runs over the rows.
import { assert, describe, expect, test } from 'vitest'
import { mountedRoutes, pathOf } from './derived.ts'
import { files, methodOf, named } from './index.ts'
import { unknownIds } from './kinds.ts'

const fileOf = (route: string) => {
  const [name = ''] = files.find(([, , isFor]) => isFor.test(pathOf(route))) ?? []
  return `test/routes/${name}.ts`
}

test('every mounted route has a row in its file, and every row a route', () => {
  const rowed = named.map(([route]) => route)
  const missing = mountedRoutes
    .filter((route) => !rowed.includes(route))
    .map((route) => `add a row to ${fileOf(route)} for: ${route}`)
  const left = files.flatMap(([name, of]) =>
    Object.keys(of).flatMap((route) => {
      const file = `test/routes/${name}.ts`
      if (!mountedRoutes.includes(route)) return [`remove the row from ${file}, or mount its route: ${route}`]
      return file === fileOf(route) ? [] : [`move the row from ${file} to ${fileOf(route)}: ${route}`]
    }),
  )
  const faults = [...missing, ...left]
  if (faults.length > 0) assert.fail(faults.join('\n'))
})

test('every mounted write says its event', () => {
  const silent = named.filter(([route, { event }]) => methodOf(route) !== 'GET' && event === undefined)
  const faults = silent.map(([route]) => `add the event to ${fileOf(route)} for: ${route}`)
  if (faults.length > 0) assert.fail(faults.join('\n'))
})

// The suites believe what the routes carry, so these tests hold it against the contract.
describe('a route carries', () => {
  const users = '/:organization/:environment{dev|prod}/v1'
  /** The routes that open without a key. */
  const open = [
    'GET /',
    'GET /health',
    'GET /openapi.json',
    'GET /llms.txt',
    'GET /docs',
    'GET /docs/:file',
    'POST /console/session',
    'GET /console/session',
    'DELETE /console/session',
    'GET /console/*',
    'GET /client-management/photos/:file',
    `GET ${users}/progress/:token`,
  ]
  const carriers = named.filter(([route]) => mountedRoutes.includes(route))
  const apiOf = (path: string) =>
    path.startsWith('/client-management/') ? 'clients' : path.startsWith('/operator/') ? 'operator' : 'users'

  test.each(carriers)('%s: the credential of its path', (route, { api }) => {
    expect(api, 'mount it below the authentication, or name it here among the open ones').toBe(
      open.includes(route) ? 'open' : apiOf(pathOf(route)),
    )
  })

  test.each(carriers)('%s: ids of known kinds', (route, { facts }) => {
    const faults = unknownIds(route, facts).map(
      (name) => `say in test/routes/kinds.ts what ${name} is the id of`,
    )
    expect(faults).toEqual([])
  })

  /** A new link does not change the user's version. */
  const changesNothingShown = [`POST ${users}/dashboard-url`]

  /** What removes the thing has no new version to tell. */
  const removals = ['DELETE /client-management/clients', `POST ${users}/delete-user`]

  /** Kinds of things that have no version. */
  const unversioned = ['key', 'webhook', 'client webhook']
  const isOfVersion = (takes: string | undefined) => takes !== undefined && !unversioned.includes(takes)

  test.each(carriers.filter(([route, { takes }]) => methodOf(route) !== 'GET' && isOfVersion(takes)))(
    '%s: the version that it changes',
    (route, { facts, takes, changes }) => {
      const isChange = takes !== 'admin' && !changesNothingShown.includes(route)
      const advice = 'say version: changed at its body, or name it here among those that change nothing shown'
      expect([facts.version, changes === undefined], advice).toEqual(
        isChange ? [removals.includes(route) ? 'removed' : 'changed', false] : [undefined, true],
      )
    },
  )
})
