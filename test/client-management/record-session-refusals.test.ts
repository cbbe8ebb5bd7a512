// POST /client-management/clients/record-session/{user_uid}: clients, bodies and keys that are refused.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { malformedUid, outcome, unknownClient } from './client-answers.ts'
import { expectProblems } from './expect-problems.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(async () => {
  uid = await createClient(organization)
})

const record = (json: object, of = uid) => organization.clients(`/record-session/${of}`, { json })

describe('the id', () => {
  test.each(['', 'a.b', '%20', 'a%2Fb', '%C3%A4', 'a%00', '%ff', 'x'.repeat(129)])(
    '"%s" is 400',
    async (of) => {
      expect(outcome(await record({ activity: 'Running' }, of))).toEqual(malformedUid)
    },
  )

  test('missing, without the slash, is 400', async () => {
    const answer = await organization.clients('/record-session', { json: { activity: 'Running' } })
    expect(outcome(answer)).toEqual(malformedUid)
  })

  test.each(['nobody', 'x'.repeat(128)])('%s, of no client, is 404', async (of) => {
    expect(outcome(await record({ activity: 'Running' }, of))).toEqual(unknownClient)
  })

  test('of another organization’s client is 404 and changes nothing of it', async () => {
    const other = await newOrganization()
    const stranger = await createClient(other, { weight: 70 })
    expect(outcome(await record({ activity: 'Running', weight: 5 }, stranger))).toEqual(unknownClient)
    expect((await other.clients(`/${stranger}`)).body).toMatchObject({ weight: 70, last_session: null })
  })

  test('of a deleted client is 404', async () => {
    await record({ activity: 'Running' })
    await organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
    expect(outcome(await record({ activity: 'Running' }))).toEqual(unknownClient)
  })

  test('with a trailing slash is the same', async () => {
    expect((await record({ activity: 'Running' }, `${uid}/`)).status).toBe(201)
  })
})

describe('the body', () => {
  const send = (options: Call) =>
    organization.clients(`/record-session/${uid}`, { method: 'POST', ...options })

  test('with several problems is answered with all of them', async () => {
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

  test('with a misspelt field is refused with a suggestion', async () => {
    const { body } = await send({ json: { activity: 'Running', wieght: 70 } })
    expect(body.error).toBe('unknown field "wieght", did you mean "weight"?')
  })

  test('is required for its activity', async () => {
    expectProblems(await send({}), 'activity')
  })

  test('of another media type is 415', async () => {
    for (const body of [new URLSearchParams({ activity: 'Running' }), 'activity=Running']) {
      expect(await send({ body })).toMatchObject({ status: 415, body: { error: expect.any(String) } })
    }
  })

  test.each(['{', '[]', '"Running"', 'null', '1'])('%s is 400', async (body) => {
    const answer = await send({ headers: { 'Content-Type': 'application/json' }, body })
    expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'body' }] } })
  })

  test('with fields in the query too is refused', async () => {
    const { clients } = organization
    const answer = await clients(`/record-session/${uid}?activity=Running`, { json: { activity: 'Running' } })
    expectProblems(answer, 'activity')
  })
})

test('a member’s key is 403, whatever the id', async () => {
  const headers = { Authorization: organization.keys.member }
  for (const of of [uid, 'nobody', '']) {
    const answer = await organization.clients(`/record-session/${of}`, { headers, json: {} })
    expect(outcome(answer)).toEqual({
      status: 403,
      body: { error: 'The requester does not have admin privileges' },
    })
  }
})
