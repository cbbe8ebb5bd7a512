// Generated from the mounted routes: a new route fails here until isolation/routes.ts says how to call it.
import { beforeAll, describe, expect, test } from 'vitest'
import { app } from '../src/app.ts'
import { everythingOf } from './isolation/everything.ts'
import { call, createClient, newOrganization, type Answer, type Call, type Organization } from './helpers.ts'
import { credentials, routes as table, type Api, type Route } from './isolation/routes.ts'
import { visibleAnswer } from './isolation/visible.ts'

const isMiddleware = ({ method }: { method: string }) => method === 'ALL'
const mounted = new Set(
  app.routes.filter((route) => !isMiddleware(route)).map(({ method, path }) => `${method} ${path}`),
)

test('the table has every mounted route, and no other', () => {
  expect(Object.keys(table).sort()).toEqual([...mounted].sort())
})

let here: Organization
let other: Organization
beforeAll(async () => {
  here = await newOrganization()
  other = await newOrganization()
})

/** Calls a route with a certain Authorization header, or with none. */
function callAs(authorization: string | undefined, [path, options = {}]: [string, Call?]): Promise<Answer> {
  const headers = authorization === undefined ? {} : { Authorization: authorization }
  return call(path, { ...options, headers })
}
const unauthorized: Record<Api, string> = {
  clients: 'Missing or invalid access token',
  users: 'Invalid API key',
  operator: 'Invalid API key',
  open: '',
}
function expectUnauthorized({ status, body, headers }: Answer, api: Api) {
  expect(status).toBe(401)
  expect(body).toEqual({ error: unauthorized[api] })
  expect(headers.get('WWW-Authenticate')).toBe('Bearer realm="Roster"')
}

const routes = Object.entries(table)

describe.each(routes.filter(([, { api }]) => api === 'open'))('%s', (_, route) => {
  test('is open to anyone', async () => {
    expect((await callAs(undefined, route.call(here, ''))).status).toBe(route.own ?? 200)
  })
})

describe.each(routes.filter(([, { api }]) => api !== 'open'))('%s', (_, route) => {
  const { api } = route

  test('without a key, or with one that opens something else, is 401', async () => {
    const { admin, member, dev, prod } = here.keys
    const useless: Record<Api, (string | undefined)[]> = {
      clients: [dev, prod, other.keys.prod],
      // The other API, the other environment, another organization.
      users: [admin, member, dev, other.keys.dev, other.keys.prod, other.keys.admin],
      operator: [admin, member, dev, prod],
      open: [],
    }
    expectUnauthorized(await callAs(undefined, route.call(here, 'nobody')), api)
    for (const key of useless[api]) {
      expectUnauthorized(await callAs(`Bearer ${key ?? ''}`, route.call(here, 'nobody')), api)
    }
  })

  if (api === 'clients') {
    test('with the key of a member is 403', async () => {
      const { status, body } = await callAs(here.keys.member, route.call(here, 'nobody'))
      expect({ status, body }).toEqual({ status: 403, body: { error: route.forbidden } })
    })
  }

  const { id: idOf, missing } = route
  if (idOf) {
    test('about an id of another organization answers as about one of nobody’s, and does nothing', async () => {
      const as = credentials[api](here)
      const id = await idOf(other, here)
      // A user's id is in the sentence, so nobody's is the same id, asked for where no one has it.
      const nobodys =
        missing === undefined
          ? await askWithout(route, id)
          : await visibleAnswer(as, route.call(here, missing))
      const before = await everythingOf(other)
      const someones = await visibleAnswer(as, route.call(here, id))
      expect(someones).toEqual(nobodys)
      expect([400, 404]).toContain(someones.status)
      expect(await everythingOf(other)).toEqual(before)
    })

    test('about an id of one’s own does what it is for', async () => {
      const owner = await newOrganization()
      const id = await idOf(owner, here)
      const answer = await callAs(credentials[api](owner), route.call(owner, id))
      expect(answer.status).toBe(route.own ?? 200)
    })
  }
})

/** The same call in an organization that, like all others but two, has no such user. */
async function askWithout(route: Route, id: string) {
  const stranger = await newOrganization()
  return visibleAnswer(credentials[route.api](stranger), route.call(stranger, id))
}

test('a cursor of another organization is a position and shows nothing of it', async () => {
  const mine = [await createClient(here)]
  const foreign = await createClient(other)
  mine.push(await createClient(here))
  const sorted = mine.toSorted()
  const uidsOf = async (query: string) => {
    const { body } = await here.clients(query)
    return (body.users ?? []).map(({ user_uid }: { user_uid: string }) => user_uid)
  }
  for (const path of ['/', '/filter']) {
    expect(await uidsOf(`${path}?start_after_id=${foreign}`)).toEqual(sorted.filter((uid) => uid > foreign))
    expect(await uidsOf(`${path}?end_before_id=${foreign}`)).toEqual(sorted.filter((uid) => uid < foreign))
    expect(await uidsOf(path)).toEqual(sorted)
  }
})
