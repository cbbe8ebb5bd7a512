import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, getProfile, refused, sentences } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const problem = refused(['timezone', sentences.timezone])

describe.each([
  ['create-user', (timezone: unknown) => Promise.resolve(aUser({ timezone }))],
  ['edit-user', async (timezone: unknown) => ({ from_id: await createUser(organization), timezone })],
])('%s', (path, request) => {
  const send = async (timezone: unknown) => {
    const json = await request(timezone)
    return { fromId: json.from_id, answer: await organization.users(`/${path}`, { json }) }
  }

  test.each([
    'Zurich, Switzerland (UTC+01:00)',
    "St. John's, Canada (UTC-03:30)",
    'Washington, D.C., USA (UTC-05:00)',
    'London, UK (UTC+00:00)',
    'London, UK (UTC-00:00)',
    'Kathmandu, Nepal (UTC+05:45)',
    'Baker Island, USA (UTC-12:00)',
    'Baker Island, USA (UTC-11:59)',
    'Kiritimati, Kiribati (UTC+14:00)',
    'Kiritimati, Kiribati (UTC+13:59)',
    'София, България (UTC+02:00)',
    'دبي, الإمارات (UTC+04:00)',
    '東京, 日本 (UTC+09:00)',
    'Zurich,Switzerland (UTC+01:00)',
  ])('%s is kept as it is', async (timezone) => {
    const { fromId, answer } = await send(timezone)
    expect([200, 201]).toContain(answer.status)
    expect((await getProfile(organization, fromId)).body.profile.timezone).toBe(timezone)
  })

  test.each([
    'CET',
    'Europe/Zurich',
    'UTC+01:00',
    '(UTC+01:00)',
    'Zurich (UTC+01:00)',
    'Zurich, Switzerland',
    ', Switzerland (UTC+01:00)',
    'Zurich,  (UTC+01:00)',
    'Zurich, , Switzerland (UTC+01:00)',
    'Zurich, Switzerland(UTC+01:00)',
    'Zurich, Switzerland UTC+01:00',
    'Zurich, Switzerland (GMT+01:00)',
    'Zurich, Switzerland (utc+01:00)',
    'Zurich, Switzerland (UTC01:00)',
    'Zurich, Switzerland (UTC 01:00)',
    'Zurich, Switzerland (UTC\u221201:00)',
    'Zurich, Switzerland (UTC+1:00)',
    'Zurich, Switzerland (UTC+01)',
    'Zurich, Switzerland (UTC+0100)',
    'Zurich, Switzerland (UTC+01:60)',
    'Zurich, Switzerland (UTC-12:01)',
    'Zurich, Switzerland (UTC-13:00)',
    'Zurich, Switzerland (UTC+14:01)',
    'Zurich, Switzerland (UTC+15:00)',
    'Zurich, Switzerland (UTC+01:00) x',
    'Zurich,\nSwitzerland (UTC+01:00)',
    'Zur\u0000ich, Switzerland (UTC+01:00)',
    'Zur\ud83dich, Switzerland (UTC+01:00)',
    1,
    null,
    ['Zurich, Switzerland (UTC+01:00)'],
  ])('%j is refused', async (timezone) => {
    expect(answered((await send(timezone)).answer)).toEqual(problem)
  })
})
