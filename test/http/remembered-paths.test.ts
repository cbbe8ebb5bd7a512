// The app remembers where paths without an id lead: a search is made once for each, and a remembered one answers the same.
import { TrieRouter } from 'hono/router/trie-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberedPaths } from '../../src/domain/limits.ts'
import type { AppEnv } from '../../src/http/env.ts'
import { App } from '../../src/http/hono.ts'

const search = vi.spyOn(TrieRouter.prototype, 'match')
afterEach(() => {
  search.mockClear()
})

let app: App<AppEnv>
beforeEach(() => {
  app = new App<AppEnv>({ strict: false })
  app.use((_, next) => next())
  app.get('/clients/filter', (c) => c.text('filter'))
  app.get('/clients/:id', (c) => c.text(`client ${c.req.param('id')}`))
  app.post('/clients', (c) => c.text('created'))
  app.get('/:organization/:environment{dev|prod}/v1/list', (c) =>
    c.text(`${c.req.param('organization')} ${c.req.param('environment')}`),
  )
})

/** What the calls answer, and how many were searched for. */
async function answersOf(...calls: [method: string, path: string][]) {
  const texts = []
  for (const [method, path] of calls) texts.push(await (await app.request(path, { method })).text())
  return [texts, search.mock.calls.length]
}

test('a path that has another one beside it is remembered for itself', async () => {
  const texts = ['filter', 'client filters', 'filter', 'client filters']
  const [filter, client] = [['GET', '/clients/filter'] as const, ['GET', '/clients/filters'] as const]
  expect(await answersOf([...filter], [...client], [...filter], [...client])).toEqual([texts, 3])
})

test('each organization and environment has its own', async () => {
  const paths = ['/one/dev/v1/list', '/two/dev/v1/list', '/one/prod/v1/list']
  const calls = [...paths, ...paths].map((path): [string, string] => ['GET', path])
  const texts = ['one dev', 'two dev', 'one prod']
  expect(await answersOf(...calls)).toEqual([[...texts, ...texts], 3])
})

test('each method has its own', async () => {
  const calls: [string, string][] = [
    ['POST', '/clients'],
    ['GET', '/clients'],
    ['POST', '/clients'],
    ['GET', '/clients'],
  ]
  const missing = '404 Not Found'
  expect(await answersOf(...calls)).toEqual([['created', missing, 'created', missing], 3])
})

test('long paths are not remembered, and the others do not become more than a limit', async () => {
  const of = (organization: string): [string, string] => ['GET', `/${organization}/dev/v1/list`]
  const long = of('a'.repeat(rememberedPaths.length))
  expect((await answersOf(long, long))[1]).toBe(2)
  search.mockClear()
  const many = Array.from({ length: rememberedPaths.number }, (_, number) => of(`o${number}`))
  expect((await answersOf(...many, of('o0')))[1]).toBe(rememberedPaths.number)
  // One more, and all others are forgotten.
  search.mockClear()
  expect((await answersOf(of('more'), of('o0'), of('more')))[1]).toBe(2)
})
