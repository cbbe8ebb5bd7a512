// weighed_at of an edit: the times that are taken and refused.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, clockAtNoon, createUser, refused, rowOf, sentences, weightsOf } from './users.ts'
import { edit as editUser, etagOf as etagOfUser, point, yesterday } from './weighing.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const edit = (fromId: string, changes: object, headers = {}) =>
  editUser(organization, fromId, changes, headers)
const etagOf = (fromId: string) => etagOfUser(organization, fromId)

describe('a time of weighing', () => {
  const needs = refused(['weighed_at', sentences.needsWeight])
  const form = 'weighed_at must be an ISO 8601 time with an offset or Z, from 2000 to at most 5 minutes ahead'

  test.each([
    [{}, needs],
    [{ goal: 'maintain' }, needs],
    [{ height_cm: 180 }, needs],
  ])('needs a weight: %j', async (more, expected) => {
    const fromId = await createUser(organization)
    const row = await rowOf(organization, fromId)
    expect(answered(await edit(fromId, { weighed_at: yesterday, ...more }))).toEqual(expected)
    expect(await rowOf(organization, fromId)).toEqual(row)
  })

  test('may be 5 minutes ahead and no millisecond more', async () => {
    const fromId = await createUser(organization)
    const at = (weighed_at: string) => edit(fromId, { weight_kg: 79, weighed_at })
    expect(answered(await at('2026-11-21T12:05:00.001Z'))).toEqual(refused(['weighed_at', form]))
    expect((await at('2026-11-21T12:05:00.000Z')).status).toBe(200)
  })

  test('ahead counts as now, so the next weight is newer', async () => {
    const fromId = await createUser(organization)
    await edit(fromId, { weight_kg: 79, weighed_at: '2026-11-21T12:05:00.000Z' })
    const { body } = await edit(fromId, { weight_kg: 78, goal: 'gain muscle' })
    expect(body.profile).toMatchObject({ weight_kg: 78, goal: 'gain muscle' })
    expect((await rowOf(organization, fromId))?.baseline_kg).toBe(78)
  })

  test.each(['now', '2026-11-20', '2026-11-20T08:00:00', '1999-12-31T23:59:59Z'])(
    'refuses %s',
    async (weighed_at) => {
      const fromId = await createUser(organization)
      expect(answered(await edit(fromId, { weight_kg: 79, weighed_at }))).toEqual(
        refused(['weighed_at', form]),
      )
      expect(answered(await edit(fromId, { weighed_at }))).toEqual(
        refused(['weighed_at', form], ['weighed_at', sentences.needsWeight]),
      )
    },
  )

  describe('before the birth', () => {
    const early = refused(['weighed_at', 'weighed_at must not be before the birthdate'])
    test.each([
      ['as it is known', '2010-06-15', {}, '2010-06-14T23:59:59.999Z', 400],
      ['on its day', '2010-06-15', {}, '2010-06-15T00:00:00Z', 200],
      ['of its day, which counts in UTC', '2010-06-15', {}, '2010-06-15T00:30:00+01:00', 400],
      ['as the same edit says', '1990-01-01', { birthdate: '2010-06-15' }, '2010-06-14T12:00:00Z', 400],
      ['that the same edit moves', '2010-06-15', { birthdate: '2009-01-01' }, '2010-06-14T12:00:00Z', 200],
    ])('%s', async (_, birthdate, more, weighed_at, status) => {
      const fromId = await createUser(organization, { birthdate })
      const row = await rowOf(organization, fromId)
      const answer = await edit(fromId, { weight_kg: 30, language: 'de', weighed_at, ...more })
      expect(answer.status).toBe(status)
      if (status === 200) return
      expect(answered(answer)).toEqual(early)
      expect(await rowOf(organization, fromId)).toEqual(row)
      expect(await weightsOf(organization, fromId)).toEqual([point(80)])
    })

    test('is 404 for an unknown user and 412 for another version', async () => {
      const changes = { weight_kg: 30, weighed_at: '2001-01-01T00:00:00Z' }
      expect(answered(await edit('nobody', changes))).toEqual({
        status: 404,
        body: { error: sentences.notFound('nobody') },
      })
      const fromId = await createUser(organization, { birthdate: '2010-06-15' })
      expect((await edit(fromId, changes, { 'If-Match': '"another"' })).status).toBe(412)
    })

    test('is not stored under its Idempotency-Key, so a corrected retry is taken', async () => {
      const fromId = await createUser(organization, { birthdate: '2010-06-15' })
      const headers = { 'Idempotency-Key': crypto.randomUUID() }
      const changes = { weight_kg: 30, weighed_at: '2001-01-01T00:00:00Z' }
      expect(answered(await edit(fromId, changes, headers))).toEqual(early)
      expect((await edit(fromId, { weight_kg: 30 }, headers)).status).toBe(200)
    })
  })
})

test('If-Match lets an old weight in for the current version and for no other', async () => {
  const fromId = await createUser(organization)
  const old = { weight_kg: 90, weighed_at: yesterday }
  expect((await edit(fromId, old, { 'If-Match': '"another"' })).status).toBe(412)
  expect(await weightsOf(organization, fromId)).toEqual([point(80)])
  const etag = (await etagOf(fromId)) ?? ''
  for (let time = 0; time < 3; time++) {
    expect((await edit(fromId, { ...old, weight_kg: 90 + time }, { 'If-Match': etag })).status).toBe(200)
  }
  expect(await weightsOf(organization, fromId)).toHaveLength(4)
})
