// Behaviour that all routes share.
import { beforeAll, describe, expect, test } from 'vitest'
import { app } from '../src/app.ts'
import { callWith } from './call-with.ts'
import { aUser, call, createClient, newOrganization, origin } from './helpers.ts'
import type { Call, Organization } from './helpers.ts'
import { openTo } from './http/by-path.ts'
import { headersOf, methodOf, named } from './routes/index.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
  await organization.users('/create-user', { json: aUser({ from_id: 'someone' }) })
})
const open = (path: string, options?: Call) => openTo(organization, path, options)

describe('/', () => {
  test('shows the name and version of the service and the address of its health check', async () => {
    const { status, body } = await call('/')
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'Roster', version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
    expect(body.health).toBe(`${origin}/health`)
  })

  test('links only to pages that open', async () => {
    const { name, version, ...links } = (await call('/')).body
    expect([name, version]).not.toContain(undefined)
    for (const link of Object.values<string>(links)) {
      expect((await call(link.slice(origin.length))).status).toBe(200)
    }
  })
})

test.each([
  '/unknown',
  '/client-managemen',
  '/client-managementx/clients',
  '/operator',
  '/operator/v2/organizations',
  '/any/test/v1/create-user',
  '/any/DEV/v1/create-user',
  '/any/dev/v2/create-user',
  '/any/dev',
  '/index.html',
  '/%FF',
  '/favicon.ico',
])('%s is not found', async (path) => {
  for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
    const answer = await callWith({}, path, { method })
    expect(answer.status).toBe(404)
    expect(answer.body).toEqual({ error: 'Not found' })
    expect(answer.headers.has('Allow')).toBe(false)
  }
})

test.each([
  '/client-management',
  '/client-management/unknown',
  '/client-management/clients/a/b',
  '/operator/v1',
  '/operator/v1/unknown',
])('%s is not found with a valid key either', async (path) => {
  expect(await open(path)).toMatchObject({ status: 404, body: { error: 'Not found' } })
  expect(await open(path, { method: 'POST' })).toMatchObject({ status: 404, body: { error: 'Not found' } })
})

const oneClient = '/client-management/clients/:user_uid'
const instead: Record<string, string> = {
  PUT: ': use PUT /client-management/clients with user_uid',
  PATCH: ': use PUT /client-management/clients with user_uid',
  DELETE: ': use DELETE /client-management/clients with user_uid',
}

describe('a method that a path does not take', () => {
  const routes = app.routes.filter(({ method }) => method !== 'ALL')
  const real = (path: string) =>
    path
      .replace(':organization/:environment{dev|prod}', `${organization.id}/prod`)
      .replace(':user_uid?', uid)
      .replace(':user_uid', uid)
      .replace(':file', 'nothing.png')
      .replace(/:\w+/g, 'any')
  const paths = [...new Set(routes.map(({ path }) => path))]

  test.each(paths)('is 405 with Allow on %s', async (pattern) => {
    const taken = new Set(routes.filter(({ path }) => path === pattern).map(({ method }) => method))
    if (taken.has('GET')) taken.add('HEAD')
    // This path also looks like a client's id, but takes only its own methods.
    if (pattern === '/client-management/clients/filter') expect(taken).toEqual(new Set(['GET', 'HEAD']))
    const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
      (each) => !taken.has(each),
    )
    for (const method of others) {
      for (const path of [real(pattern), `${real(pattern)}/`]) {
        const answer = await open(path, { method })
        expect([method, path, answer.status]).toEqual([method, path, 405])
        const error = `Method not allowed${pattern === oneClient ? (instead[method] ?? '') : ''}`
        expect(answer.body).toEqual(method === 'HEAD' ? '' : { error })
        expect(new Set(answer.headers.get('Allow')?.split(', '))).toEqual(taken)
      }
    }
  })
})

describe('HEAD is GET without a body', () => {
  async function expectHead(path: string, headers: Record<string, string>) {
    const get = await callWith({}, path, { headers })
    const head = await callWith({}, path, { method: 'HEAD', headers })
    expect([head.status, head.body]).toEqual([get.status, ''])
    const names = ['Content-Type', 'Link', 'Cache-Control', 'X-Content-Type-Options', 'ETag']
    for (const name of names) expect(head.headers.get(name)).toBe(get.headers.get(name))
    expect(head.headers.get('X-Request-Id')).not.toBe(get.headers.get('X-Request-Id'))
  }

  test.each(named.filter(([name]) => methodOf(name) === 'GET'))('%s', async (_, row) => {
    const id = (await row.make?.(organization)) ?? ''
    for (const about of new Set([id, row.nobody?.id ?? 'nobody'])) {
      await expectHead(row.call(organization, about)[0], headersOf(row, organization))
    }
  })

  test('/unknown', () => expectHead('/unknown', {}))
})
