// What a newcomer sees of `npm start`, and what it leaves on the disk.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, inject, test, vi } from 'vitest'

const url = inject('url')
const [first = '', second = ''] = inject('printed')
const keysIn = (text: string) => text.match(/roster_(?:cm|dev|prod)_\w+/g)
const untilReady = (text: string) => text.split('Requests:')[0]

test('npm start prints no warning', () => {
  expect(first).toContain(`Roster is ready on ${url}`)
  expect([first, second].join('\n')).not.toMatch(/warn|deprecat|error/i)
})

test('a second start prints the same keys and the same progress page', () => {
  expect(keysIn(first)).toHaveLength(8)
  expect(keysIn(second)).toEqual(keysIn(first))
  expect(untilReady(second)).toBe(untilReady(first))
})

test('the printed addresses and the operator’s token work', async () => {
  expect((await fetch(`${url}/docs`)).status).toBe(200)
  expect(first).toContain(`${url}/docs`)
  const [page = ''] = /\S+\/progress\/\S+/.exec(first) ?? []
  expect(await (await fetch(page)).text()).toContain('<svg')
  expect(first).toMatch(/OPERATOR_TOKEN in \.dev\.vars/)
  const token = parseEnv(readFileSync('.dev.vars', 'utf8')).OPERATOR_TOKEN ?? ''
  const organizations = `${url}/operator/v1/organizations`
  expect((await fetch(organizations, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200)
})

test('npm start sets the cron off, which runs every job', () => {
  const walks = (JSON.parse(inject('jobs')) as { results: { walk: string }[] }[])[0]?.results.map(
    ({ walk }) => walk,
  )
  expect(walks).toEqual(
    expect.arrayContaining(['events', 'job forget-idempotency-keys', 'job sweep-photos', 'outbox']),
  )
})

test('the printed command follows the changes of clients, and shows each once', async () => {
  const command = /^next=; while .*$/m.exec(first)?.[0] ?? ''
  const follower = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  let shown = ''
  follower.stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()))
  const names = () => shown.match(/"display_name":\[null,"[^"]*"\]/g) ?? []
  const create = async (name: string) => {
    const { status } = await fetch(`${url}/client-management/clients`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${inject('adminKey')}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ display_name: name, email: `${name}@example.com` }),
    })
    expect(status).toBe(201)
    await vi.waitUntil(() => shown.includes(name), 20_000)
  }
  try {
    await vi.waitUntil(() => shown.includes('Browser Client'), 20_000)
    for (const name of ['followed-1', 'followed-2']) await create(name)
    expect(names()).toEqual([
      '"display_name":[null,"Browser Client"]',
      '"display_name":[null,"followed-1"]',
      '"display_name":[null,"followed-2"]',
    ])
  } finally {
    process.kill(-(follower.pid ?? 0), 'SIGKILL')
  }
})

test('the database alone has the token of a progress page on the disk', () => {
  const tokens = Object.values(inject('progressLinks')).map((link) => link.split('/').at(-1) ?? '')
  const state = inject('state')
  const holders = readdirSync(state, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(state, file)).isFile())
    .filter((file) => {
      const content = readFileSync(join(state, file), 'latin1')
      return tokens.some((token) => content.includes(token))
    })
  expect(holders.length).toBeGreaterThan(0)
  expect(holders.filter((file) => !file.startsWith(join('v3', 'd1')))).toEqual([])
})
