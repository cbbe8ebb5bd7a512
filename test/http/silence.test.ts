// Contract 1.1: no log line and no body of a failure ever holds a key, an e-mail, a name, SQL or parameters.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import {
  aUser,
  createClient,
  newOrganization,
  operate,
  operatorToken,
  type Answer,
  type Call,
  type Organization,
} from '../helpers.ts'
import { methodOf, named } from '../routes/index.ts'

/** In every name, e-mail, note, id and header that is sent here, and in nothing that the service knows by itself. */
const mark = 'zqxmark'
let marks = 0
const email = () => `${mark}-${++marks}@example.com`
const marked = {
  display_name: `Name ${mark}`,
  brand: mark,
  shoeModel: `<b>${mark}</b>`,
  phone: '+41 77 6655443',
}
const secrets = [mark, '6655443', operatorToken, 'SELECT', 'INSERT', 'UPDATE', 'Test Client', '@example.com']

let organization: Organization
let client: string
let photographed: string
let photo: string
let fromId: string
let progress: string
let keyId: string
const stranger = formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())

beforeAll(async () => {
  organization = await newOrganization()
  client = await createClient(organization, { ...marked, email: email() })
  photographed = await createClient(organization, { ...marked, email: email() })
  const form = multipart({ user_uid: photographed }, { bytes: photos.exifGps, name: `${mark}.jpg` })
  await organization.clients('/', { method: 'PUT', body: form })
  photo =
    String((await organization.clients(`/${photographed}`)).body.profile_photo)
      .split('/')
      .at(-1) ?? ''
  fromId = `${mark}-user`
  const created = await organization.users('/create-user', { json: aUser({ from_id: fromId, ...person }) })
  progress = String(created.body.visualization_url).split('/').at(-1) ?? ''
  await organization.users('/create-user', { json: aUser({ from_id: `${fromId}-2`, ...person }) })
  const { body } = await operate(`/organizations/${organization.id}/keys`, {
    json: { api: 'user-management', environment: 'dev', name: mark },
  })
  keyId = body.key.id
  // The last six are the checksum, the ones before them the secret.
  const keys = [...Object.values(organization.keys), String(body.api_key), stranger]
  secrets.push(photo, progress, ...keys.map((key) => key.slice(-30)))
  expect(secrets.every((each) => each.length >= 6)).toBe(true)
})

const person = { first_name: mark, last_name: mark, timezone: `${mark}, Nowhere (UTC+01:00)` }

type Sent = [method: string, path: string, options?: Call]
const clients = '/client-management/clients'
const json = (value: object): Call => ({ json: value })
const key = (of: string): Call => ({ headers: { Authorization: `Bearer ${of}` } })

/** Fields that say what they like, which here is the mark; unique ones with a number. */
const texts: Record<string, () => string> = {
  ...Object.fromEntries(
    ['display_name', 'name', 'first_name', 'last_name', 'note', 'brand', 'shoeModel'].map((name) => [
      name,
      () => `Name ${mark}`,
    ]),
  ),
  ...{ email, timezone: () => person.timezone, phone: () => marked.phone },
}
const markedBody = ({ json, ...options }: Call): Call => ({
  ...options,
  ...(json !== undefined && {
    json: Object.fromEntries(
      Object.entries(json ?? {}).map(([name, value]) => [name, texts[name]?.() ?? value]),
    ),
  }),
})

/** Each row's call with marks in its fields, about what there is and about what is the mark; and a query of marks. */
async function callsOfRows(): Promise<Sent[]> {
  const calls: Sent[] = []
  for (const [name, { call, make, takes }] of named) {
    const method = methodOf(name)
    const [path, options = {}] = call(organization, (await make?.(organization)) ?? '')
    const [aboutMark, more = {}] = call(organization, mark)
    calls.push([method, path, markedBody(options)])
    calls.push([method, `${path}${path.includes('?') ? '&' : '?'}${mark}=${mark}`, markedBody(options)])
    if (takes) calls.push([method, aboutMark, markedBody(more)])
  }
  return calls
}

/** Calls that no row has, good and bad, each made anew. */
function otherCalls(doomed: string): Sent[] {
  const users = `/${organization.id}/prod/v1`
  const ofOrganization = `/operator/v1/organizations/${organization.id}`
  const form = () => multipart({ ...marked, email: email() }, { bytes: photos.exifGps, name: `${mark}.jpg` })
  return [
    ['GET', `/docs/${mark}`],
    ['GET', `/${mark}?${mark}=${mark}`],
    ['HEAD', clients],
    ['OPTIONS', clients],
    ['PATCH', `${clients}/${mark}`],
    ['GET', `${clients}?limit=${mark}&${mark}=1`],
    ['POST', clients, json({ ...marked, email: email() })],
    ['POST', clients, json({ ...marked, email: `${mark}-1@example.com` })],
    ['POST', clients, json({ ...marked, email: mark, [mark]: mark, gender: mark })],
    ['POST', clients, { body: form() }],
    ['POST', clients, { body: `{"display_name": "${mark}`, headers: { 'Content-Type': 'application/json' } }],
    ['POST', clients, { body: mark, headers: { 'Content-Type': `text/${mark}` } }],
    ['POST', clients, { body: mark.repeat(200_000) }],
    ['PUT', clients, json({ user_uid: client, ...marked, email: email() })],
    ['PUT', `${clients}?user_uid=${photographed}&display_name=${mark}`, { body: form() }],
    ['DELETE', clients, json({ user_uid: doomed })],
    ['DELETE', `${clients}?user_uid=${client}&${mark}=${mark}`],
    ['POST', `${clients}/record-session/${client}`, json({ activity: mark })],
    ['GET', `${clients}/filter?admin_uid=${mark}&gender=${mark}`],
    ['GET', `${clients}/${client}`],
    ['HEAD', `/client-management/photos/${photo}`],
    ['GET', `/client-management/photos/${photo}`, { headers: { 'If-None-Match': '*' } }],
    ['POST', `${users}/create-user`, json(aUser({ ...person, from_id: `${mark}-${++marks}` }))],
    ['POST', `${users}/create-user`, json(aUser({ ...person, from_id: fromId }))],
    ['POST', `${users}/create-user`, json(aUser({ ...person, goal: mark, language: mark }))],
    ['POST', `${users}/edit-user`, json({ from_id: fromId, weight_kg: 81, timezone: person.timezone })],
    ['POST', `${users}/edit-user`, json({ from_id: `${mark}-nobody`, weight_kg: 81, first_name: mark })],
    ['GET', `${users}/get-user-profile?from_id=${fromId}`],
    ['POST', `${users}/dashboard-url`, json({ from_id: fromId, rotate: mark })],
    ['POST', `${users}/dashboard-url`, json({ from_id: `${fromId}-2`, rotate: true })],
    ['GET', `${users}/progress/${progress}`],
    ['GET', `${users}/progress/${mark}`, { headers: { 'Accept-Language': mark } }],
    ['GET', `/${mark}/dev/v1/get-user-profile?from_id=${mark}`],
    ['POST', '/operator/v1/organizations', json({ id: organization.id, name: mark, plan: 'free' })],
    ['GET', `/operator/v1/organizations?limit=1&start_after_id=${mark}`],
    ['GET', '/operator/v1/organizations/nobody'],
    ['GET', `/operator/v1/organizations/Not${mark}`],
    ['GET', `${ofOrganization}/${mark}`],
    ['POST', `${ofOrganization}/keys`, json({ api: 'user-management', environment: 'dev', name: mark })],
    ['POST', `${ofOrganization}/keys`, json({ api: 'client-management', admin_uid: mark, name: mark })],
    ['POST', `${ofOrganization}/keys/${keyId}/rotate`, json({ overlap_seconds: 600 })],
    ['DELETE', `${ofOrganization}/keys/${keyId}`],
    // Not let in: no key, a stranger's, a member's, another API's, two, nonsense.
    ['GET', clients, key('')],
    ['GET', clients, key(stranger)],
    ['GET', clients, key(organization.keys.member)],
    ['GET', clients, key(organization.keys.prod)],
    ['GET', clients, { headers: { 'API-KEY': stranger } }],
    ['GET', clients, key(`roster_cm_${mark}`)],
    ['GET', `${users}/get-user-profile?from_id=${fromId}`, key(organization.keys.dev)],
    ['GET', ofOrganization, key(`${mark}${operatorToken}`)],
  ]
}

function keyFor(path: string): string {
  const { admin, prod } = organization.keys
  return path.startsWith('/client-management') ? admin : path.startsWith('/operator') ? operatorToken : prod
}

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const
let written: string[] = []
let turns = 0
beforeEach(() => {
  written = []
  // The keys' use is recorded again, what is remembered of them forgotten.
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
const patterns = new Set(app.routes.map(({ path }) => path))
/** A sentence for each row that is not among these. */
const without = (routes: Set<string>, wanted: typeof named, how: string) =>
  wanted
    .filter(([name]) => !routes.has(name))
    .map(([name]) => `${name} ${how}: change its row in test/routes/, or this test`)

/** Makes all the calls; each must leave one complete line and nothing of what it sent. */
async function makeAll(bindings: Parameters<typeof callWith>[0]) {
  const made: { status: number; route: string }[] = []
  const doomed = await createClient(organization, { ...marked, email: email() })
  const calls = [...(await callsOfRows()), ...otherCalls(doomed)]
  for (const [method, path, { headers, ...options } = {}] of calls) {
    const before = linesOf('request').length
    const answer = await callWith(bindings, path, {
      method,
      headers: {
        Authorization: `Bearer ${keyFor(path)}`,
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
    if (answer.status >= 500) expectSilent(method, path, answer)
    made.push({ status: answer.status, route: `${method} ${String(line.route)}` })
  }
  for (const secret of secrets) expect(written.filter((line) => line.includes(secret))).toEqual([])
  return made
}

const prefix = /^roster_(?:cm|dev|prod)_\w{4}$/

function expectComplete(line: Record<string, unknown>, method: string, { status, headers }: Answer) {
  const count = expect.any(Number)
  const { organization: whose, key_id, refused, key_prefix, caller, ...others } = line
  const { target_organization, target_key_id, ...rest } = others
  expect(rest).toEqual({
    message: 'request',
    request_id: headers.get('X-Request-Id'),
    method,
    route: expect.any(String),
    status,
    milliseconds: count,
    d1_round_trips: count,
    rows_read: count,
    rows_written: count,
    kv_reads: count,
  })
  expect(patterns).toContain(rest.route)
  // Both are known, or neither is.
  expect([typeof whose, typeof key_id]).toEqual(
    whose === undefined ? ['undefined', 'undefined'] : ['string', 'string'],
  )
  // Who was refused, is not the operator; and only the operator's paths are told from.
  const isRefused = refused !== undefined
  if ([401].includes(status) || isRefused) expect([refused, caller]).toEqual([expect.any(String), undefined])
  if (key_prefix !== undefined) expect([isRefused, key_prefix]).toEqual([true, expect.stringMatching(prefix)])
  expect([undefined, 'operator']).toContain(caller)
  if (caller === undefined) expect([target_organization, target_key_id]).toEqual([undefined, undefined])
}

function expectSilent(method: string, path: string, { status, headers, body }: Answer) {
  const error = status === 503 ? 'The database does not answer' : 'Internal server error'
  const more = path.startsWith('/health') ? { status: 'unavailable' } : {}
  expect(body).toEqual(method === 'HEAD' ? '' : { error, ...more })
  const all = JSON.stringify([...headers])
  for (const secret of secrets) expect(all).not.toContain(secret)
}

test('every route, in success and in refusal, leaves one line without anything that was sent', async () => {
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
  test.each(faults)('with %s, says as little', async (_, bindings, expected, fails = () => false) => {
    const made = await makeAll(bindings())
    const statuses = made.map(({ status }) => status)
    expect(statuses).toEqual(expect.arrayContaining(expected))
    const failed = new Set(made.filter(({ status }) => status >= 500).map(({ route }) => route))
    expect(without(failed, named.filter(fails), 'did not fail')).toEqual([])
    // Each failure of ours can be found again, by its id.
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
