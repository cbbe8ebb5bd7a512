// Contract 1.1: a body that is too large is refused by its Content-Length, or when the limit is passed.
import { beforeAll, describe, expect, test } from 'vitest'
import { app } from '../../src/app.ts'
import { callWith } from '../call-with.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { headersFor } from './by-path.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const chunk = new Uint8Array(65_536).fill(0x7b)
/** A body of more than 50 million bytes that counts how many were read. */
function endless() {
  const read = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        read.bytes += chunk.length
        if (read.bytes > 50_000_000) controller.close()
        else controller.enqueue(chunk)
      },
    },
    { highWaterMark: 0 },
  )
  return { read, body }
}

const withBody = app.routes
  .filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method))
  .map(({ method, path }) => [method, path] as const)
const real = (path: string) =>
  path.replace(':organization/:environment{dev|prod}', `${organization.id}/prod`).replace(/:\w+\??/g, 'any')

describe.each(withBody)('%s %s', (method, pattern) => {
  test.each([
    ['application/json', 1_000_000],
    ['application/x-www-form-urlencoded', 1_000_000],
    ['multipart/form-data; boundary=b', 6_000_000],
    ['application/octet-stream', 1_000_000],
  ])('refuses a body of %s that is too large without reading all of it', async (type, limit) => {
    const send = async (headers: Record<string, string>) => {
      const { read, body } = endless()
      const path = real(pattern)
      const all = { ...headersFor(path, organization), 'Content-Type': type, ...headers }
      const answer = await callWith({}, path, { method, body, headers: all })
      const isPhoto = limit === 6_000_000 && pattern === '/client-management/clients'
      const error = isPhoto
        ? 'profile_photo must be at most 5000000 bytes'
        : `The body must be at most ${limit} bytes`
      expect([answer.status, answer.body]).toEqual([413, { error }])
      return read.bytes
    }
    // The runtime may read one chunk ahead.
    expect(await send({ 'Content-Length': '50000000' })).toBeLessThanOrEqual(chunk.length)
    expect(await send({})).toBeLessThanOrEqual(limit + 2 * chunk.length)
    expect(await send({ 'Transfer-Encoding': 'chunked' })).toBeLessThanOrEqual(limit + 2 * chunk.length)
  })
})

test.each(withBody)('%s %s is 401 without a key, before the body is read', async (method, pattern) => {
  const { read, body } = endless()
  const headers = { 'Content-Type': 'application/json' }
  expect((await callWith({}, real(pattern), { method, body, headers })).status).toBe(401)
  expect(read.bytes).toBeLessThanOrEqual(chunk.length)
})
