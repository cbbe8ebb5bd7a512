import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { again, persistent } from './again.ts'

/** A server that closes the socket of every attempt before this one. */
async function closing(answered: number) {
  let attempts = 0
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      if (++attempts < answered) socket.destroy()
      else socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\ndone')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const ask = async () => (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: 'x' })).text()
  return { ask, attempts: () => attempts, [Symbol.dispose]: () => server.close() }
}

test('a call that a closed socket ended is repeated', async () => {
  using server = await closing(3)
  expect(await again(server.ask)).toBe('done')
  expect(server.attempts()).toBe(3)
})

test('a call whose socket is closed each time fails after five attempts', async () => {
  using server = await closing(Infinity)
  await expect(again(server.ask)).rejects.toThrow('fetch failed')
  expect(server.attempts()).toBe(5)
})

test('any other error is thrown at once', async () => {
  const attempts: number[] = []
  const failing = again((attempt) => {
    attempts.push(attempt)
    return Promise.reject(new Error('no such table'))
  })
  await expect(failing).rejects.toThrow('no such table')
  expect(attempts).toEqual([1])
})

test('a statement of the population is repeated with its values', async () => {
  using server = await closing(2)
  const bound: unknown[] = []
  const db = persistent({
    prepare: (text) => ({ bind: (...values) => (bound.push([text, values]), { run: server.ask }) }),
  })
  expect(await db.prepare('INSERT').bind(1, 2).run()).toBe('done')
  expect(bound).toEqual([
    ['INSERT', [1, 2]],
    ['INSERT', [1, 2]],
  ])
})
