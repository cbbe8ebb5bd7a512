// Contract 11.2 on a real socket: an export is made as fast as it is read, and one that fails is broken off.
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSocket, startService, textOf, type Service } from './sockets.ts'

const size = 30_000
const path = '/client-management/exports/clients?format=ndjson'
/** What ends a body of chunks. */
const end = '\r\n0\r\n\r\n'

let service: Service
beforeAll(async () => {
  service = await startService(size)
}, 120_000)
afterAll(async () => {
  await service.stop()
})

/** The log's lines of the last export. */
const told = () =>
  service.logged
    // The runtime has lines of its own.
    .filter((line) => line.startsWith('{'))
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ message, route }) => message === 'request' && String(route).includes('/exports/'))

const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('{"user_uid":')).length

test('a page is read when the pages before it are taken, and the log line has them all', async () => {
  service.logged.length = 0
  const socket = openSocket(service, path)
  await once(socket, 'readable')
  // Time enough for all of it: reading takes a second.
  await sleep(4_000)
  const ahead = await service.pages()
  await sleep(1_000)
  expect(await service.pages()).toBe(ahead)
  console.log(`exports: ${ahead} of ${size / 500} pages were read ahead of a reader that does not read`)
  expect(told()).toEqual([])
  // What the two ends of the socket hold: some megabytes, whatever is exported.
  expect(ahead).toBeLessThan(45)
  const text = await textOf(socket)
  expect(lines(text)).toBe(size)
  expect(text.slice(-100)).toContain(`{"end":true,"count":${size}}\n`)
  expect(text.endsWith(end)).toBe(true)
  expect(await service.pages()).toBe(size / 500)
  await expect
    .poll(told)
    .toEqual([
      expect.objectContaining({ status: 200, d1_round_trips: size / 500, milliseconds: expect.any(Number) }),
    ])
  const [{ rows_read: read, milliseconds } = {}] = told()
  expect(read).toBeGreaterThan(3 * size)
  // Until the answer began.
  expect(milliseconds).toBeLessThan(4_000)
})

test('a reader who leaves, and HEAD, have their log lines too', async () => {
  service.logged.length = 0
  const socket = openSocket(service, path)
  await once(socket, 'readable')
  socket.destroy()
  await expect.poll(told).toHaveLength(1)
  expect(told()[0]?.d1_round_trips).toBeLessThan(45)
  await fetch(`${service.url}${path}`, {
    method: 'HEAD',
    headers: { Authorization: `Bearer ${service.key}` },
  })
  await expect.poll(told).toHaveLength(2)
  expect(told()[1]).toMatchObject({ method: 'HEAD', status: 200, d1_round_trips: 1 })
})

test.each(['ndjson', 'csv'])('a body whose third page fails is broken off: %s', async (format) => {
  service.logged.length = 0
  const text = await textOf(
    openSocket(service, `/client-management/exports/clients?format=${format}`, 'x-fail-at: 3\r\n'),
  )
  expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  // A connection that is reset may lose what was on its way.
  expect(text.split('bulk-').length - 1).toBeLessThanOrEqual(1_000)
  expect(text.endsWith(end)).toBe(false)
  expect(text).not.toContain('"end"')
  await expect.poll(told).toEqual([expect.objectContaining({ status: 200, d1_round_trips: 3 })])
  expect(service.logged.join('\n')).toContain('"message":"failure"')
  expect(service.logged.join('\n')).not.toContain('secret of the row')
})

test('a first page that fails is an ordinary error', async () => {
  const text = await textOf(openSocket(service, path, 'x-fail-at: 1\r\n'))
  expect(text).toMatch(/^HTTP\/1\.1 500 /)
  expect(text).toContain('{"error":"Internal server error"}')
})

test('a body is broken off once its key is revoked', async () => {
  const socket = openSocket(service, path)
  await once(socket, 'readable')
  await service.revoke()
  const text = await textOf(socket)
  expect(lines(text)).toBeGreaterThanOrEqual(500)
  expect(lines(text)).toBeLessThan(size)
  expect(text.endsWith(end)).toBe(false)
})
