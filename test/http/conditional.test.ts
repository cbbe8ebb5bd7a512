// ETag, If-None-Match and If-Match: what has changed since is neither sent for nothing nor written over.
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  aClient,
  aUser,
  call,
  createClient,
  newOrganization,
  type Answer,
  type Organization,
} from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { headersOf, named, rows, type Row } from '../routes/index.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

/** What calls are about by kind of id, anew for each test. */
const ids = { client: '', from_id: '' }
beforeEach(async () => {
  ids.client = await createClient(organization)
  const user = aUser()
  ids.from_id = user.from_id
  await organization.users('/create-user', { json: user })
})
const nobody = () => Object.assign(ids, { client: 'nobody', from_id: 'nobody' })

type Ask = (headers?: Record<string, string>) => Promise<Answer>
/** A row's call about the client or the user of the test. */
const asking =
  (row: Row): Ask =>
  (headers = {}) => {
    const id = row.takes === 'client' || row.takes === 'from_id' ? ids[row.takes] : ''
    const [path, options = {}] = row.call(organization, id)
    return call(path, { ...options, headers: { ...headersOf(row, organization), ...headers } })
  }
const rowOf = (route: string) => rows[route] ?? expect.unreachable(`no row for ${route}`)
const etagOf = async (get: Ask) => (await get()).headers.get('ETag') ?? ''

const changes = named.flatMap(([name, row]): [string, Ask, Ask][] =>
  row.changes === undefined ? [] : [[name, asking(row), asking(rowOf(row.changes))]],
)
const versioned = [...new Set(named.flatMap(([, row]) => row.changes ?? []))]
const gets = versioned.map((name): [string, Ask] => [name, asking(rowOf(name))])

const getClient = asking(rowOf('GET /client-management/clients/:user_uid'))
const note = asking(rowOf('POST /client-management/clients/save-notes/:user_uid?'))
const getUser = asking(rowOf('GET /:organization/:environment{dev|prod}/v1/get-user-profile'))
const edit = asking(rowOf('POST /:organization/:environment{dev|prod}/v1/edit-user'))

describe.each(gets)('%s', (_, get) => {
  test('has an ETag, the same until there is a change', async () => {
    const etag = await etagOf(get)
    expect(etag).toMatch(/^"[0-9A-Z]{26}"$/)
    expect(await etagOf(get)).toBe(etag)
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another", ${etag}`],
    ['*', () => '*'],
  ])('with If-None-Match of %s is 304 without a body', async (_, header) => {
    const etag = await etagOf(get)
    const { status, body, headers } = await get({ 'If-None-Match': header(etag) })
    expect({ status, body }).toEqual({ status: 304, body: '' })
    expect(headers.get('ETag')).toBe(etag)
    expect(headers.get('X-Request-Id')).toBeTruthy()
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another", ${etag}`],
    ['*', () => '*'],
  ])('with If-Match of %s is 200', async (_, header) => {
    expect((await get({ 'If-Match': header(await etagOf(get)) })).status).toBe(200)
  })

  test('with If-Match of another version is 412, whatever the If-None-Match', async () => {
    const etag = await etagOf(get)
    for (const more of [{}, { 'If-None-Match': etag }, { 'If-None-Match': '"another"' }]) {
      const { status, body, headers } = await get({ 'If-Match': '"another"', ...more })
      expect({ status, body }).toEqual({
        status: 412,
        body: { error: 'If-Match does not name the current version' },
      })
      expect([headers.get('ETag'), headers.get('Cache-Control')]).toEqual([null, 'no-store'])
    }
    expect((await get({ 'If-Match': etag, 'If-None-Match': etag })).status).toBe(304)
    expect((await get({ 'If-Match': 'nonsense' })).status).toBe(400)
  })

  test('about nobody with If-Match is 404', async () => {
    nobody()
    expect((await get({ 'If-Match': '*' })).status).toBe(404)
  })

  test.each(['"another"', 'nonsense', ''])('with If-None-Match: %s is 200', async (header) => {
    expect((await get({ 'If-None-Match': header })).status).toBe(200)
  })
})

describe.each(changes)('%s', (name, change, get) => {
  test('changes the ETag', async () => {
    const etag = await etagOf(get)
    expect((await change()).status).toBeLessThan(300)
    if (name.startsWith('DELETE')) expect((await get({ 'If-None-Match': etag })).status).toBe(404)
    else {
      const { status, headers } = await get({ 'If-None-Match': etag })
      expect([status, headers.get('ETag') === etag]).toEqual([200, false])
    }
  })

  test('with an If-Match of the past is 412 and does nothing', async () => {
    const past = await etagOf(get)
    await note()
    await edit()
    const before = await everythingOf(organization)
    for (const header of [past, `"another", ${past}`, '"another"', '""', `"${past.slice(1, 9)}"`]) {
      const { status, body } = await change({ 'If-Match': header })
      expect({ status, body }).toEqual({
        status: 412,
        body: { error: 'If-Match does not name the current version' },
      })
    }
    expect(await everythingOf(organization)).toEqual(before)
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another",W/"more" , ${etag}`],
    ['*', () => '*'],
  ])('with If-Match of %s is done', async (_, header) => {
    const answer = await change({ 'If-Match': header(await etagOf(get)) })
    expect(answer.status).toBeLessThan(300)
  })

  test.each(['nonsense', '"unfinished', '"a" "b"', 'w/"a"'])('with If-Match: %s is 400', async (header) => {
    const etag = await etagOf(get)
    const { status, body } = await change({ 'If-Match': header })
    const message = 'If-Match must be an ETag in double quotes, a list of them, or *'
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: message, details: [{ field: 'If-Match', message }] },
    })
    expect(await etagOf(get)).toBe(etag)
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another",W/"more" , ${etag}`],
    ['*', () => '*'],
  ])('with If-None-Match of %s is 412 and does nothing', async (_, header) => {
    const etag = await etagOf(get)
    const before = await everythingOf(organization)
    const { status, body } = await change({ 'If-None-Match': header(etag) })
    expect({ status, body }).toEqual({
      status: 412,
      body: { error: 'If-None-Match names the current version' },
    })
    expect((await change({ 'If-None-Match': header(etag), 'If-Match': etag })).status).toBe(412)
    expect(await everythingOf(organization)).toEqual(before)
  })

  test('with If-None-Match of other versions is done', async () => {
    const answer = await change({ 'If-None-Match': '"another", W/"more"' })
    expect(answer.status).toBeLessThan(300)
  })

  test('with If-Match of the past and If-None-Match of other versions is 412', async () => {
    const { status } = await change({ 'If-Match': '"past"', 'If-None-Match': '"another"' })
    expect(status).toBe(412)
  })

  test('with If-None-Match: nonsense is 400', async () => {
    const { status, body } = await change({ 'If-None-Match': 'nonsense' })
    expect([status, body.details[0].field]).toEqual([400, 'If-None-Match'])
  })

  test('about nobody is 404, whatever the If-None-Match', async () => {
    nobody()
    for (const header of ['*', '"another"']) {
      expect((await change({ 'If-None-Match': header })).status).toBe(404)
    }
  })

  test('answers with the ETag of the next GET', async () => {
    for (let time = 0; time < 2; time++) {
      const { headers } = await change()
      if (name.startsWith('DELETE')) {
        expect(headers.has('ETag')).toBe(false)
        return
      }
      expect(headers.get('ETag')).toBe(await etagOf(get))
    }
  })

  test('answers without an ETag when it is a replay', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    await change(key)
    const { headers } = await change(key)
    expect([headers.get('Idempotency-Replayed'), headers.get('ETag')]).toEqual(['true', null])
  })

  test('about nobody is 404, whatever the If-Match', async () => {
    nobody()
    expect((await change({ 'If-Match': '"another"' })).status).toBe(404)
  })
})

describe('the ETag stays', () => {
  test('of a client whose change was refused', async () => {
    const etag = await etagOf(getClient)
    const { email } = (await organization.clients(`/${await createClient(organization)}`)).body
    const taken = { user_uid: ids.client, email, weight: 71 }
    expect((await organization.clients('/', { method: 'PUT', json: taken })).status).toBe(400)
    expect(await etagOf(getClient)).toBe(etag)
  })

  test('of a client whose session was known already', async () => {
    const json = { activity: 'Running', started_at: '2026-01-01T10:00:00Z' }
    const record = (headers = {}) => organization.clients(`/record-session/${ids.client}`, { json, headers })
    await record()
    const etag = await etagOf(getClient)
    expect((await record({ 'If-Match': etag })).status).toBe(201)
    expect(await etagOf(getClient)).toBe(etag)
    expect((await record({ 'If-Match': '"another"' })).status).toBe(412)
    expect((await record()).headers.get('ETag')).toBe(etag)
  })

  test('of a user about whom there was a request, or whose link was replaced', async () => {
    const etag = await etagOf(getUser)
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 120_000)
    const before = (await getUser()).body.profile.last_request
    await organization.users('/dashboard-url', { json: { from_id: ids.from_id, rotate: true } })
    vi.useRealTimers()
    await vi.waitFor(async () => {
      expect((await getUser()).body.profile.last_request).not.toBe(before)
    })
    expect(await etagOf(getUser)).toBe(etag)
  })
})

test('an e-mail that is taken is told to who has the current version, and the version first', async () => {
  const { email } = (await organization.clients(`/${await createClient(organization)}`)).body
  const json = { user_uid: ids.client, email }
  const send = (header: string) =>
    organization.clients('/', { method: 'PUT', json, headers: { 'If-Match': header } })
  expect((await send(await etagOf(getClient))).status).toBe(400)
  expect((await send('"another"')).status).toBe(412)
})

test('a new client and a new user can be changed by the ETag of their first GET', async () => {
  for (const [, change, get] of changes) {
    ids.client = (await organization.clients('/', { json: aClient() })).body.userData.user_uid
    expect((await change({ 'If-Match': await etagOf(get) })).status).toBeLessThan(300)
  }
})

test('a creation takes no notice of versions', async () => {
  const headers = { 'If-Match': '"another"', 'If-None-Match': '*' }
  expect((await organization.clients('/', { json: aClient(), headers })).status).toBe(201)
  expect((await organization.users('/create-user', { json: aUser(), headers })).status).toBe(201)
})

test('a creation that is a replay has its address and no ETag', async () => {
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const [client, user] = [aClient(), aUser()]
  const clients = [0, 1].map(() => () => organization.clients('/', { json: client, headers }))
  const users = [0, 1].map(() => () => organization.users('/create-user', { json: user, headers }))
  for (const [first, second] of [clients, users]) {
    const [one, two] = [await first?.(), await second?.()]
    expect(one?.headers.get('ETag')).toMatch(/^"/)
    expect([two?.headers.get('Idempotency-Replayed'), two?.headers.get('ETag')]).toEqual(['true', null])
    expect(two?.headers.get('Location')).toBe(one?.headers.get('Location'))
  }
})

describe('writers who read, change and write under If-Match', () => {
  const writers = 20
  const rounds = 5

  /** All read, then all write; who was too late tries again, until everybody has added one. */
  async function compete(
    add: (number: number, etag: string) => Promise<number>,
    get: Ask,
  ): Promise<number[]> {
    const wins: number[] = []
    let waiting = Array.from({ length: writers }, (_, number) => number)
    for (let round = 0; round < rounds; round++) {
      const etag = await etagOf(get)
      const statuses = await Promise.all(waiting.map((number) => add(number, etag)))
      wins.push(statuses.filter((status) => status < 300).length)
      expect(statuses.filter((status) => status >= 300 && status !== 412)).toEqual([])
      waiting = waiting.filter((_, position) => (statuses[position] ?? 0) >= 300)
    }
    return wins
  }

  test('of one client: exactly one wins each round', async () => {
    const wins = await compete(async (number, etag) => {
      const headers = { 'If-Match': etag }
      const calls = [
        () =>
          organization.clients('/', {
            method: 'PUT',
            json: { user_uid: ids.client, age: number + 1 },
            headers,
          }),
        () =>
          organization.clients(`/save-notes/${ids.client}`, { json: { note: `note ${number}` }, headers }),
        () =>
          organization.clients(`/record-session/${ids.client}`, { json: { activity: 'Running' }, headers }),
      ]
      return (await (calls[number % 3] ?? expect.unreachable())()).status
    }, getClient)
    expect(wins).toEqual(Array.from({ length: rounds }, () => 1))
  })

  test('of one user: exactly one wins each round, and no weight is lost', async () => {
    const own = await newOrganization()
    await own.users('/create-user', { json: aUser({ from_id: ids.from_id }) })
    const get = (headers = {}) => own.users(`/get-user-profile?from_id=${ids.from_id}`, { headers })
    const wins = await compete(async (number, etag) => {
      const json = { from_id: ids.from_id, weight_kg: 70 + number }
      return (await own.users('/edit-user', { json, headers: { 'If-Match': etag } })).status
    }, get)
    expect(wins).toEqual(Array.from({ length: rounds }, () => 1))
    expect((await everythingOf(own)).weights).toHaveLength(1 + rounds)
  })
})
