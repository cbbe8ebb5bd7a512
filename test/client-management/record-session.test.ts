import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { allActivities } from './population.ts'
import { recorded, seen, sessionFacts } from './session-calls.ts'

// POST /client-management/clients/record-session/{user_uid}

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(async () => {
  uid = await createClient(organization)
})

const record = (json: object, of = uid) => organization.clients(`/record-session/${of}`, { json })
const client = (of = uid) => sessionFacts(organization, of)

describe('activity', () => {
  test.each(allActivities)('%s', async (activity) => {
    const started_at = '2025-03-01T10:00:00Z'
    expect(seen(await record({ activity, started_at }))).toEqual(recorded('2025-03-01T10:00:00.000Z'))
  })

  test.each([undefined, null, '', 'running', 'Swimming', 'VerticalJump', 1, ['Running']])(
    '%s is refused',
    async (activity) => {
      expectProblems(await record({ activity }), 'activity')
    },
  )
})

describe('started_at', () => {
  test.each([
    ['2025-03-01T10:00:00Z', '2025-03-01T10:00:00.000Z'],
    ['2025-03-01T10:00:00.1Z', '2025-03-01T10:00:00.100Z'],
    ['2025-03-01T10:00:00.123Z', '2025-03-01T10:00:00.123Z'],
    // What Python and Go print: finer than we keep.
    ['2025-03-01T10:00:00.123999Z', '2025-03-01T10:00:00.123Z'],
    ['2025-03-01T10:00:00+00:00', '2025-03-01T10:00:00.000Z'],
    ['2025-03-01T00:30:00+01:00', '2025-02-28T23:30:00.000Z'],
    ['2025-02-28T23:30:00-09:30', '2025-03-01T09:00:00.000Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
    ['2025-01-01T00:15:00.250+05:45', '2024-12-31T18:30:00.250Z'],
    // The first moment that counts, however it is written.
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'],
    ['1999-12-31T23:00:00-01:00', '2000-01-01T00:00:00.000Z'],
  ])('%s is %s', async (started_at, utc) => {
    expect(seen(await record({ activity: 'Running', started_at }))).toEqual(recorded(utc))
    expect((await client()).last_session).toBe(utc)
  })

  test.each([
    ['without an offset', '2025-03-01T10:00:00'],
    ['a day only', '2025-03-01'],
    ['a day that does not exist', '2025-02-29T10:00:00Z'],
    ['an hour that does not exist', '2025-03-01T24:30:00Z'],
    ['a minute that does not exist', '2025-03-01T10:60:00Z'],
    ['a month that does not exist', '2025-13-01T10:00:00Z'],
    ['an offset that does not exist', '2025-03-01T10:00:00+25:00'],
    ['a space for the T', '2025-03-01 10:00:00Z'],
    ['a name', 'now'],
    ['no text', 1740823200000],
    ['a list', ['2025-03-01T10:00:00Z']],
    ['before 2000', '1999-12-31T23:59:59.999Z'],
    ['before 2000 in UTC', '2000-01-01T00:59:59.999+01:00'],
    ['long before', '0001-01-01T00:00:00Z'],
    ['far ahead', '9999-12-31T23:59:59Z'],
  ])('%s is refused', async (_, started_at) => {
    expectProblems(await record({ activity: 'Running', started_at }), 'started_at')
    expect((await client()).last_session).toBeNull()
  })

  describe('against a clock that stands still', () => {
    // Only Date: the runtime's own timers go on.
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    })
    afterEach(() => {
      vi.useRealTimers()
    })
    const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

    test('may be 5 minutes ahead and no millisecond more', async () => {
      const [latest, tooLate] = [fromNow(300_000), fromNow(300_001)]
      expectProblems(await record({ activity: 'Running', started_at: tooLate }), 'started_at')
      expect(seen(await record({ activity: 'Running', started_at: latest }))).toEqual(recorded(latest))
    })

    test.each([{}, { started_at: null }])('is now by default: %o', async (more) => {
      expect(seen(await record({ activity: 'Running', ...more }))).toEqual(recorded(fromNow(0)))
    })
  })
})

describe('the client', () => {
  const wrong = {
    status: 400,
    body: {
      error: 'The user UID is missing or invalid',
      details: [{ field: 'user_uid', message: 'The user UID is missing or invalid' }],
    },
  }
  const notFound = { status: 404, body: { error: 'The user is not found or is not under the admin' } }

  test.each(['', 'a.b', '%20', 'a%2Fb', '%C3%A4', 'a%00', '%ff', 'x'.repeat(129)])(
    '"%s" is 400',
    async (of) => {
      expect(seen(await record({ activity: 'Running' }, of))).toEqual(wrong)
    },
  )

  test('missing, without the slash, is 400', async () => {
    const answer = await organization.clients('/record-session', { json: { activity: 'Running' } })
    expect(seen(answer)).toEqual(wrong)
  })

  test.each(['nobody', 'x'.repeat(128)])('unknown: %s is 404', async (of) => {
    expect(seen(await record({ activity: 'Running' }, of))).toEqual(notFound)
  })

  test('of another organization is 404 and stays as it is', async () => {
    const other = await newOrganization()
    const stranger = await createClient(other, { weight: 70 })
    expect(seen(await record({ activity: 'Running', weight: 5 }, stranger))).toEqual(notFound)
    expect((await other.clients(`/${stranger}`)).body).toMatchObject({ weight: 70, last_session: null })
  })

  test('deleted is 404', async () => {
    await record({ activity: 'Running' })
    await organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
    expect(seen(await record({ activity: 'Running' }))).toEqual(notFound)
  })

  test('with a trailing slash is the same', async () => {
    expect((await record({ activity: 'Running' }, `${uid}/`)).status).toBe(201)
  })
})

describe('the body', () => {
  const send = (options: Call) =>
    organization.clients(`/record-session/${uid}`, { method: 'POST', ...options })

  test('all problems are told at once', async () => {
    const json = {
      activity: 'Swimming',
      started_at: 'now',
      ycom: 0,
      leg_length: 'x',
      weight: 1001,
      wieght: 1,
    }
    expectProblems(await send({ json }), ...Object.keys(json))
  })

  test('a misspelt field is refused with a suggestion', async () => {
    const { body } = await send({ json: { activity: 'Running', wieght: 70 } })
    expect(body.error).toBe('unknown field "wieght", did you mean "weight"?')
  })

  test('none at all lacks an activity', async () => {
    expectProblems(await send({}), 'activity')
  })

  test('other media types are 415', async () => {
    for (const body of [new URLSearchParams({ activity: 'Running' }), 'activity=Running']) {
      expect(await send({ body })).toMatchObject({ status: 415, body: { error: expect.any(String) } })
    }
  })

  test.each(['{', '[]', '"Running"', 'null', '1'])('%s is 400', async (body) => {
    const answer = await send({ headers: { 'Content-Type': 'application/json' }, body })
    expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'body' }] } })
  })

  test('takes no query', async () => {
    const { clients } = organization
    const answer = await clients(`/record-session/${uid}?activity=Running`, { json: { activity: 'Running' } })
    expectProblems(answer, 'activity')
  })
})

test('with a key of a member is 403', async () => {
  const headers = { Authorization: organization.keys.member }
  for (const of of [uid, 'nobody', '']) {
    const answer = await organization.clients(`/record-session/${of}`, { headers, json: {} })
    expect(seen(answer)).toEqual({
      status: 403,
      body: { error: 'The requester does not have admin privileges' },
    })
  }
})
