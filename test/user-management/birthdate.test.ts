import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, getProfile, noon, refused, setClock } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const problem = refused([
  'birthdate',
  'birthdate must be a calendar day as YYYY-MM-DD, from 1900-01-01 to today',
])

describe.each([
  ['create-user', (birthdate: unknown) => Promise.resolve(aUser({ birthdate }))],
  ['edit-user', async (birthdate: unknown) => ({ from_id: await createUser(organization), birthdate })],
])('%s', (path, request) => {
  const send = async (birthdate: unknown) => {
    const json = await request(birthdate)
    return { fromId: json.from_id, answer: await organization.users(`/${path}`, { json }) }
  }

  test.each([
    ['the first day', '1900-01-01', noon],
    ['today in UTC', '2026-11-21', '2026-11-21T00:00:00.000Z'],
    ['today in UTC, to its end', '2026-11-21', '2026-11-21T23:59:59.999Z'],
    ['a leap day', '2024-02-29', noon],
    ['the leap day of a century that has one', '2000-02-29', noon],
    ['a leap day that is today', '2024-02-29', '2024-02-29T12:00:00.000Z'],
    ['the end of a long month', '2025-12-31', noon],
  ])('takes %s', async (_, birthdate, now) => {
    setClock(now)
    const { fromId, answer } = await send(birthdate)
    expect([200, 201]).toContain(answer.status)
    expect((await getProfile(organization, fromId)).body.profile.birthdate).toBe(birthdate)
  })

  test.each([
    ['the day before the first', '1899-12-31', noon],
    ['tomorrow', '2026-11-22', '2026-11-21T23:59:59.999Z'],
    ['tomorrow, though it has begun east of UTC', '2026-11-22', '2026-11-21T12:00:00.000Z'],
    ['a leap day that is tomorrow', '2024-02-29', '2024-02-28T23:59:59.999Z'],
    ['a day that does not exist', '2025-02-30', noon],
    ['29 February of 2025', '2025-02-29', noon],
    ['29 February of 1900', '1900-02-29', noon],
    ['a short month', '2025-04-31', noon],
    ['day 0', '2025-04-00', noon],
    ['month 0', '2025-00-10', noon],
    ['month 13', '2025-13-01', noon],
    ['a day without leading zeroes', '1990-1-1', noon],
    ['two digits of year', '90-01-01', noon],
    ['a year of six digits', '+012026-01-01', noon],
    ['a date that begins with its day', '01.01.1990', noon],
    ['slashes', '1990/01/01', noon],
    ['a time', '1990-01-01T00:00:00Z', noon],
    ['Arabic digits', '١٩٩٠-٠١-٠١', noon],
  ])('refuses %s', async (_, birthdate, now) => {
    setClock(now)
    expect(answered((await send(birthdate)).answer)).toEqual(problem)
  })

  test('refuses a number', async () => {
    const { answer } = await send(19900101)
    expect(answered(answer)).toEqual(refused(['birthdate', 'birthdate must be text, in quotes']))
  })
})
