import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { newOrganization, requestOf } from '../../helpers.ts'
import { createUser } from '../users.ts'
import { pathOf } from './pages.ts'

/** An isolate that has shown no page yet, and whose static files come as given. */
async function newIsolate() {
  vi.resetModules()
  const { default: worker } = await import('../../../src/worker.ts')
  return async (path: string, fetch: (url: string) => Promise<Response>) => {
    const context = createExecutionContext()
    const response = await worker.fetch(
      requestOf(path, {}),
      { ...env, ASSETS: { ...env.ASSETS, fetch: (input) => fetch(new Request(input).url) } },
      context,
    )
    const body = await response.text()
    await waitOnExecutionContext(context)
    return { status: response.status, body }
  }
}

let open: Awaited<ReturnType<typeof newIsolate>>
let path: string
beforeEach(async () => {
  open = await newIsolate()
  const organization = await newOrganization()
  path = await pathOf(organization, await createUser(organization, { language: 'de' }))
})

test('an isolate reads the texts and styles once', async () => {
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return env.ASSETS.fetch(url)
  }
  for (const opened of [1, 2, 3]) {
    const { status, body } = await open(path, fetch)
    expect([opened, status]).toEqual([opened, 200])
    expect(body).toContain('<h1>Dein Fortschritt</h1>')
    expect(body).toContain('<style>:root{')
  }
  expect(asked).toEqual(['https://assets/progress.json'])
})

test.each<[string, () => Promise<Response>]>([
  ['fails', () => Promise.reject(new Error('Network connection lost.'))],
  ['is missing', () => env.ASSETS.fetch('https://assets/missing.json')],
  ['breaks off', () => Promise.resolve(new Response('{"styles":"'))],
])('while the file %s there is no page, and after that a whole one', async (_, fetch) => {
  expect(await open(path, fetch)).toMatchObject({ status: 500, body: '{"error":"Internal server error"}' })
  const { status, body } = await open(path, (url) => env.ASSETS.fetch(url))
  expect(status).toBe(200)
  expect(body).toContain('<h1>Dein Fortschritt</h1>')
})
