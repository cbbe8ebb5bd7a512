// The programs of docs/history.md run as they stand there.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { root } from '../scripts/wrangler.ts'
import { secretOf, signaturesOf } from '../src/webhooks/secrets.ts'
import { read } from './docs-pages.ts'
import { endpoint, env } from './webhooks/signed.ts'

const programs = [...read('docs/history.md').matchAll(/^```js\n\/\/ (\S+)\n([^]*?)^```/gm)]
const programOf = (name: string) => programs.find(([, file]) => file === name)?.[2] ?? ''

let running: ChildProcess | undefined
let printed = ''
/** Runs a program of the page; it finds this project's packages from its first line on. */
function start(name: string, variables: Record<string, string>, cwd = root) {
  printed = ''
  running = spawn(process.execPath, ['--input-type=module', '--eval', programOf(name)], {
    cwd,
    env: { ...process.env, ...variables },
  })
  for (const stream of [running.stdout, running.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  }
  return running
}
async function stop() {
  if (running?.exitCode !== null || running.signalCode !== null) return
  running.kill('SIGKILL')
  await once(running, 'exit')
}

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'roster-history-'))
})
afterEach(async () => {
  await stop()
  rmSync(directory, { recursive: true })
})

/** A feed of two pages, that grows or says 410. */
async function feed() {
  const ids = [1, 2, 3].map((number) => `${String(number).padStart(12, '0')}-1795294844522`)
  const asked: (string | null)[] = []
  const state = { size: 2, status: 200 }
  const server = createServer(({ url = '', headers }, answer) => {
    const { pathname, searchParams } = new URL(url, 'http://roster.test')
    const after = searchParams.get('after')
    asked.push(after)
    const first = after === null ? 0 : ids.indexOf(after) + 1
    const shown = ids.slice(first, Math.min(first + 1, state.size))
    const isRight = pathname === '/client-management/events' && headers.authorization === 'Bearer a-key'
    answer.writeHead(isRight ? state.status : 404).end(
      JSON.stringify({
        events: shown.map((id) => ({ id, type: 'client.updated', subject: { type: 'client', id: 'C' } })),
        next: shown[0] ?? after,
        has_more: first + shown.length < state.size,
      }),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const ROSTER = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return { ids, asked, state, server, variables: { ROSTER, KEY: 'a-key' } }
}

test('the follower prints each event once, keeps its place over a restart, and stops at a 410', async () => {
  const { ids, asked, state, server, variables } = await feed()
  const line = (id = '') => `${id} client.updated C\n`
  start('follow.mjs', variables, directory)
  await vi.waitUntil(() => printed.includes(ids[1] ?? ''), 20_000)
  const next = join(directory, 'next.txt')
  await vi.waitUntil(() => existsSync(next) && readFileSync(next, 'utf8') === ids[1], 20_000)
  expect(printed).toBe(line(ids[0]) + line(ids[1]))
  expect(asked.slice(0, 2)).toEqual([null, ids[0]])
  await stop()

  state.size = 3
  start('follow.mjs', variables, directory)
  await vi.waitUntil(() => readFileSync(next, 'utf8') === ids[2], 20_000)
  expect(printed).toBe(line(ids[2]))
  await stop()

  state.status = 410
  const [code] = await once(start('follow.mjs', variables, directory), 'exit')
  expect(code).toBe(1)
  expect(printed).toContain('events are gone')
  server.close()
})

test('the receiver takes what the service signs, also during a rotation, and nothing else', async () => {
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const address = free.address()
  const PORT = String(typeof address === 'object' ? address?.port : '')
  await new Promise((done) => free.close(done))
  const receive = async (state: typeof endpoint, body: string, sent = body, seconds = Date.now() / 1000) => {
    const id = '000000000042-1795294844522'
    const time = Math.floor(seconds)
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(time),
      'webhook-signature': await signaturesOf(env, state, { id, body }, time),
    }
    const answer = await fetch(`http://127.0.0.1:${PORT}/`, { method: 'POST', headers, body: sent })
    return answer.status
  }
  start('receive.mjs', { PORT, WEBHOOK_SECRET: await secretOf(env, endpoint) })
  const body = JSON.stringify({ type: 'client.created', data: { id: 'E', subject: { id: 'Zoë 😀' } } })
  await vi.waitUntil(() => receive(endpoint, body).catch(() => 0), 20_000)
  const rotated = { ...endpoint, generation: 2, previousUntil: Date.now() + 60_000 }
  expect(await receive(endpoint, body)).toBe(204)
  expect(await receive(rotated, body)).toBe(204)
  expect(await receive({ ...rotated, previousUntil: null }, body)).toBe(401)
  expect(await receive(endpoint, body, `${body} `)).toBe(401)
  expect(await receive(endpoint, body, body, Date.now() / 1000 - 400)).toBe(401)
  await vi.waitUntil(() => printed.split('\n').length === 4, 20_000)
  expect(printed).toBe('E client.created Zoë 😀\n'.repeat(3))
})
