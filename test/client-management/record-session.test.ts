// POST /client-management/clients/record-session/{user_uid}: the activity and the time of a session.
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { outcome } from './client-answers.ts'
import { expectProblems } from './expect-problems.ts'
import { allActivities } from './population.ts'
import { recorded, sessionFacts } from './session-calls.ts'

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
    expect(outcome(await record({ activity, started_at }))).toEqual(
      recorded('2025-03-01T10:00:00.000Z', started_at, activity),
    )
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
    // Python and Go print microseconds, which are cut.
    ['2025-03-01T10:00:00.123999Z', '2025-03-01T10:00:00.123Z'],
    ['2025-03-01T10:00:00+00:00', '2025-03-01T10:00:00.000Z'],
    ['2025-03-01T00:30:00+01:00', '2025-02-28T23:30:00.000Z'],
    ['2025-02-28T23:30:00-09:30', '2025-03-01T09:00:00.000Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
    ['2025-01-01T00:15:00.250+05:45', '2024-12-31T18:30:00.250Z'],
    // The first moment that is taken.
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'],
    ['1999-12-31T23:00:00-01:00', '2000-01-01T00:00:00.000Z'],
  ])('%s is %s', async (started_at, utc) => {
    expect(outcome(await record({ activity: 'Running', started_at }))).toEqual(recorded(utc))
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
    // Only Date stands still; timers go on.
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
      expect(outcome(await record({ activity: 'Running', started_at: latest }))).toEqual(recorded(latest))
    })

    test.each([{}, { started_at: null }])('is now by default, with %o', async (more) => {
      expect(outcome(await record({ activity: 'Running', ...more }))).toEqual(recorded(fromNow(0)))
    })
  })
})
