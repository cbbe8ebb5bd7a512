// Contract 1.1: no log line and no answer of a failure holds a key, an e-mail, a name, SQL or parameters.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { createClient } from '../helpers.ts'
import { named } from '../routes/index.ts'
import { keyFor } from './by-path.ts'
import { callsOfRows, otherCalls } from './silence-calls.ts'
import { expectComplete, expectSilent } from './silence-lines.ts'
import { email, mark, marked, newScene, type Scene } from './silence-scene.ts'

let scene: Scene
let secrets: string[]
beforeAll(async () => {
  ;({ scene, secrets } = await newScene())
  expect(secrets.every((each) => each.length >= 6)).toBe(true)
})

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const
let written: string[] = []
let turns = 0
beforeEach(() => {
  written = []
  // Two minutes later the isolate has forgotten the keys, and their use is recorded again.
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + 120_000 * ++turns)
  for (const method of methods) {
    vi.spyOn(console, method).mockImplementation((...things: unknown[]) => {
      written.push(things.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' '))
    })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const linesOf = (message: string) =>
  written.map((line): Record<string, unknown> => JSON.parse(line)).filter((line) => line.message === message)
/** A sentence for each wanted row whose route is missing. */
const without = (routes: Set<string>, wanted: typeof named, how: string) =>
  wanted
    .filter(([name]) => !routes.has(name))
    .map(([name]) => `${name} ${how}: change its row in test/routes/, or this test`)

/** Makes all calls; each must leave one complete log line that holds nothing of what it sent. */
async function makeAll(bindings: Parameters<typeof callWith>[0]) {
  const made: { status: number; route: string }[] = []
  const doomed = await createClient(scene.organization, { ...marked, email: email() })
  const calls = [...(await callsOfRows(scene)), ...otherCalls(scene, doomed)]
  for (const [method, path, { headers, ...options } = {}] of calls) {
    const before = linesOf('request').length
    const answer = await callWith(bindings, path, {
      method,
      headers: {
        Authorization: `Bearer ${keyFor(path, scene.organization)}`,
        'User-Agent': mark,
        Referer: `https://${mark}.example`,
        'X-Request-Id': mark,
        'CF-Connecting-IP': mark,
        ...headers,
      },
      ...options,
    })
    const lines = linesOf('request')
    expect([method, path, lines.length - before]).toEqual([method, path, 1])
    const [line = {}] = lines.slice(-1)
    expectComplete(line, method, answer)
    if (answer.status >= 500) expectSilent(method, path, answer, secrets)
    made.push({ status: answer.status, route: `${method} ${String(line.route)}` })
  }
  for (const secret of secrets) expect(written.filter((line) => line.includes(secret))).toEqual([])
  return made
}

test('every route leaves one log line without any text that was sent, in success and in refusal', async () => {
  const made = await makeAll({})
  const succeeded = new Set(made.filter(({ status }) => status < 400).map(({ route }) => route))
  expect(without(succeeded, named, 'did not succeed')).toEqual([])
  const statuses = new Set(made.map(({ status }) => status))
  for (const status of [200, 201, 304, 400, 401, 403, 404, 405, 409, 413, 415])
    expect(statuses).toContain(status)
  expect(linesOf('failure')).toEqual([])
})

describe('every route', () => {
  const says = (text: string) =>
    `${text} SELECT ${mark} FROM clients WHERE email = '${mark}@example.com'\n    at ${mark} (SELECT:1:1)`
  const reject = (text: string) => () =>
    Promise.reject(new Error(says(text), { cause: new Error(says(text)) }))
  const failing = <Binding extends object>(binding: Binding) =>
    new Proxy(binding, { get: () => reject('Broken:') })
  const throwing = new Proxy(env.DB, {
    get: () => () => {
      throw new Error(says('Broken:'))
    },
  })
  const batches = (text: string, isAfter = false) =>
    aroundBatches(async (run) => {
      if (isAfter) await run()
      return reject(text)()
    })
  type IsOne = (row: (typeof named)[number]) => boolean
  const isFile: IsOne = ([, { asks }]) => asks === 'assets'
  const isPhoto: IsOne = ([, { asks }]) => asks === 'photos'
  const asksD1: IsOne = ([, { asks }]) => asks === undefined
  const limiter: RateLimit = { limit: reject('Broken:') }
  const over = { limit: () => Promise.resolve({ success: false }) }

  const faults: [string, () => Parameters<typeof callWith>[0], statuses: number[], fails?: IsOne][] = [
    ['a database that throws', () => ({ DB: throwing }), [500, 503], asksD1],
    ['a database that rejects', () => ({ DB: batches('D1_ERROR:') }), [500, 503], asksD1],
    ['a database whose answers get lost', () => ({ DB: batches('D1_ERROR:', true) }), [500, 503], asksD1],
    ['an overloaded database', () => ({ DB: batches('D1_ERROR: D1 DB is overloaded.') }), [503], asksD1],
    ['KV that fails', () => ({ KEYS: failing(env.KEYS) }), [200]],
    ['KV and a database that fail', () => ({ KEYS: failing(env.KEYS), DB: throwing }), [500]],
    ['R2 that fails', () => ({ PHOTOS: failing(env.PHOTOS) }), [500], isPhoto],
    ['static files that fail', () => ({ ASSETS: failing(env.ASSETS) }), [500], isFile],
    [
      'limiters that fail',
      () => ({ CALL_LIMIT: limiter, FAILURE_LIMIT: limiter, OPEN_LIMIT: limiter }),
      [200, 401],
    ],
    ['limits that are reached', () => ({ CALL_LIMIT: over, FAILURE_LIMIT: over, OPEN_LIMIT: over }), [429]],
  ]
  test.each(faults)('with %s logs no text of a call', async (_, bindings, expected, fails = () => false) => {
    const made = await makeAll(bindings())
    const statuses = made.map(({ status }) => status)
    expect(statuses).toEqual(expect.arrayContaining(expected))
    const failed = new Set(made.filter(({ status }) => status >= 500).map(({ route }) => route))
    expect(without(failed, named.filter(fails), 'did not fail')).toEqual([])
    // Each 500 must have a failure line with its request id.
    const ids = new Set(
      linesOf('request')
        .filter(({ status }) => status === 500)
        .map((line) => line.request_id),
    )
    const told = new Set(linesOf('failure').map((line) => line.request_id))
    expect([...ids].filter((id) => !told.has(id))).toEqual([])
    for (const line of linesOf('failure')) {
      expect(Object.keys(line)).toEqual(['message', 'request_id', 'error', 'frames'])
    }
  })
})
