import { assert, expect, test } from 'vitest'
import { app } from '../../src/app.ts'
import { isPublic } from '../../src/openapi/mounted.ts'
import document from '../../src/openapi/openapi.json'
import { unnamed } from './documented.ts'

const mounted = app.routes
  .filter((route) => route.method !== 'ALL' && isPublic(route))
  .map(({ method, path }) => `${method} ${unnamed(path)}`)

const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${unnamed(path)}`),
)

test('every mounted route is documented, and every documented route is mounted', () => {
  const without = new Set(mounted.filter((route) => !documented.includes(route)))
  const left = new Set(documented.filter((route) => !mounted.includes(route)))
  const faults = [
    ...[...without].map(
      (route) => `write a .docs.ts beside the endpoint, and npm run openapi, for: ${route}`,
    ),
    ...[...left].map((route) => `remove the .docs.ts, or mount the endpoint: ${route}`),
  ]
  if (faults.length > 0) assert.fail(faults.join('\n'))
})

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { responses, security }]) => ({ path, method, responses, security })),
)

/** Paths that open without a key, by a secret in them. */
const opensBySecret = /\/photos\/|\/progress\//

test.each(operations)('$method $path is limited if it asks for a key or a secret', (operation) => {
  const { path, responses, security } = operation
  const asks = security.length > 0
  const statuses = ['401', '429'].map((status) => status in responses)
  expect(statuses).toEqual([asks, asks || opensBySecret.test(path)])
})

test.each(['TooManyRequests', 'Unavailable'] as const)('%s says when to come back', (name) => {
  expect(document.components.responses[name].headers['Retry-After']).toMatchObject({ required: true })
})

const ofApis = Object.entries(document.paths)
  .filter(([path]) => /^\/(?:client-management|operator|\{org\})/.test(path))
  .flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { responses }]) => ({ path, method, responses })),
  )

test.each(ofApis)('$method $path documents the failures of callers and of the service', ({ responses }) => {
  const statuses = Object.keys(responses)
  expect(statuses).toEqual(expect.arrayContaining(['500', '503']))
  expect(statuses.some((status) => status.startsWith('4'))).toBe(true)
})
