// Weights with a time of their own: what they do to the profile, its targets and its version, and what only to the history.
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { database, newOrganization, type Organization } from '../helpers.ts'
import {
  answered,
  clockAtNoon,
  createUser,
  getProfile,
  noon,
  refused,
  rowOf,
  sentences,
  setClock,
  targetsOf,
  weightsOf,
} from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const edit = (fromId: string, changes: object, headers = {}) =>
  organization.users('/edit-user', { json: { from_id: fromId, ...changes }, headers })
const point = (weight_kg: number, recorded_at = noon) => ({ weight_kg, recorded_at })
const yesterday = '2026-11-20T08:00:00.000Z'
const etagOf = async (fromId: string) => (await getProfile(organization, fromId)).headers.get('ETag')

describe('a weight older than the newest', () => {
  test.each([
    ['metric', { weight_kg: 90 }, 90],
    ['imperial', { weight_lbs: 200 }, 200 * 0.45359237],
  ])('%s: is history only', async (_, weight, kilograms) => {
    const fromId = await createUser(organization)
    const [row, etag] = [await rowOf(organization, fromId), await etagOf(fromId)]
    setClock('2026-11-22T12:00:00.000Z')
    const answer = await edit(fromId, { ...weight, weighed_at: yesterday })
    expect(answer.status).toBe(200)
    expect(answer.body.message).toBe('User updated successfully')
    const { last_request_at: _a, ...stored } = row ?? {}
    expect(await rowOf(organization, fromId)).toMatchObject(stored)
    expect(await etagOf(fromId)).toBe(etag)
    expect(answer.body.profile).toMatchObject({ weight_kg: 80, target_weight: 80 })
    expect(await weightsOf(organization, fromId)).toEqual([point(kilograms, yesterday), point(80)])
  })

  test('leaves the other fields of the edit their effect', async () => {
    const fromId = await createUser(organization)
    const etag = await etagOf(fromId)
    setClock('2026-11-22T12:00:00.000Z')
    const changes = { weight_lbs: 200, weighed_at: yesterday, goal: 'lose weight', language: 'de' }
    expect((await edit(fromId, changes)).body.profile).toMatchObject({
      weight_kg: 80,
      goal: 'lose weight',
      language: 'de',
      target_weight: 76,
    })
    expect(await rowOf(organization, fromId)).toMatchObject({
      weight_kg: 80,
      baseline_kg: 80,
      unit_system: 'metric',
      targets_on: '2026-11-22',
    })
    expect(await etagOf(fromId)).not.toBe(etag)
  })

  test('with a height beside it: the height and its system are the profile’s', async () => {
    const fromId = await createUser(organization)
    await edit(fromId, { weight_lbs: 200, height_ft: "6'", weighed_at: yesterday })
    expect(await rowOf(organization, fromId)).toMatchObject({
      weight_kg: 80,
      height_cm: 182.88,
      unit_system: 'imperial',
    })
  })

  test('may be older than the user', async () => {
    const fromId = await createUser(organization)
    expect((await edit(fromId, { weight_kg: 95, weighed_at: '2000-01-01T00:00Z' })).status).toBe(200)
    const history = [point(95, '2000-01-01T00:00:00.000Z'), point(80)]
    expect(await weightsOf(organization, fromId)).toEqual(history)
  })
})

describe('a weight not older than the newest', () => {
  test('is the profile’s, and dated', async () => {
    const fromId = await createUser(organization)
    const etag = await etagOf(fromId)
    setClock('2026-11-24T12:00:00.000Z')
    const weighed_at = '2026-11-23t07:30+0100'
    const { body } = await edit(fromId, { weight_lbs: 180, weighed_at })
    expect(body.profile.weight_kg).toBe(81.65)
    expect(await rowOf(organization, fromId)).toMatchObject({
      unit_system: 'imperial',
      targets_on: '2026-11-24',
    })
    expect(await etagOf(fromId)).not.toBe(etag)
    expect((await weightsOf(organization, fromId)).at(-1)?.recorded_at).toBe('2026-11-23T06:30:00.000Z')
  })

  test('of the same time: the one written later', async () => {
    const fromId = await createUser(organization)
    for (const weight_kg of [79, 78, 77, 76]) {
      const { body } = await edit(fromId, { weight_kg, weighed_at: noon })
      expect(body.profile.weight_kg).toBe(weight_kg)
    }
    expect((await latest(fromId))?.weight_kg).toBe(76)
  })

  test('with a goal: it is the new baseline', async () => {
    const fromId = await createUser(organization)
    setClock('2026-11-22T12:00:00.000Z')
    await edit(fromId, { weight_kg: 85, goal: 'lose weight', weighed_at: '2026-11-22T08:00:00Z' })
    expect(await rowOf(organization, fromId)).toMatchObject({ weight_kg: 85, baseline_kg: 85 })
  })
})

/** The newest weight by the order of the key. */
const latest = (fromId: string) =>
  database
    .prepare(
      `SELECT w.weight_kg, w.recorded_at FROM weights w
        JOIN users u ON u.organization_id = w.organization_id AND u.user_id = w.user_id
        WHERE u.organization_id = ? AND u.environment = 'prod' AND u.from_id = ? ORDER BY w.id DESC LIMIT 1`,
    )
    .bind(organization.id, fromId)
    .first()

test('in whatever order weights come, the latest is the profile’s and the key is the order of the times', async () => {
  let cases = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          // Few hours, so that some are the same.
          hour: fc.integer({ min: -6, max: 6 }),
          weight_kg: fc.integer({ min: 40, max: 200 }),
          isKept: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      async (weights) => {
        cases++
        setClock(noon)
        const fromId = await createUser(organization)
        setClock('2026-11-21T20:00:00.000Z')
        let expected = { time: noon, weight: 80 }
        const times = [noon]
        for (const { hour, weight_kg, isKept } of weights) {
          const time = new Date(Date.parse(noon) + hour * 3_600_000).toISOString()
          times.push(time)
          const changes = { weight_kg, weighed_at: time, ...(isKept && { language: 'de' }) }
          if (time >= expected.time) expected = { time, weight: weight_kg }
          const { body } = await edit(fromId, changes)
          expect(body.profile.weight_kg).toBe(expected.weight)
        }
        expect(await latest(fromId)).toMatchObject({
          weight_kg: expected.weight,
          recorded_at: expected.time,
        })
        const history = await weightsOf(organization, fromId)
        expect(history.map(({ recorded_at }) => recorded_at)).toEqual(times.sort())
        const { results } = await database
          .prepare(
            `SELECT recorded_at FROM weights WHERE organization_id = ? AND user_id =
              (SELECT user_id FROM users WHERE organization_id = ? AND environment = 'prod' AND from_id = ?) ORDER BY id`,
          )
          .bind(organization.id, organization.id, fromId)
          .all()
        expect(results).toEqual(times.map((recorded_at) => ({ recorded_at })))
      },
    ),
    { numRuns: 60 },
  )
  expect(cases).toBeGreaterThanOrEqual(60)
})

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

  test.each(['now', '2026-11-20', '2026-11-20T08:00:00', '1999-12-31T23:59:59Z'])(
    'not: %s',
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

    test('of nobody is 404, of another version 412', async () => {
      const changes = { weight_kg: 30, weighed_at: '2001-01-01T00:00:00Z' }
      expect(answered(await edit('nobody', changes))).toEqual({
        status: 404,
        body: { error: sentences.notFound('nobody') },
      })
      const fromId = await createUser(organization, { birthdate: '2010-06-15' })
      expect((await edit(fromId, changes, { 'If-Match': '"another"' })).status).toBe(412)
    })

    test('is not kept under its Idempotency-Key: it may be put right', async () => {
      const fromId = await createUser(organization, { birthdate: '2010-06-15' })
      const headers = { 'Idempotency-Key': crypto.randomUUID() }
      const changes = { weight_kg: 30, weighed_at: '2001-01-01T00:00:00Z' }
      expect(answered(await edit(fromId, changes, headers))).toEqual(early)
      expect((await edit(fromId, { weight_kg: 30 }, headers)).status).toBe(200)
    })
  })
})

test('an old weight is taken where If-Match names the version, and not where it names another', async () => {
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

test('under an Idempotency-Key an old weight is one point', async () => {
  const fromId = await createUser(organization)
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const first = await edit(fromId, { weight_kg: 90, weighed_at: yesterday }, headers)
  const again = await edit(fromId, { weight_kg: 90, weighed_at: yesterday }, headers)
  expect(answered(again)).toEqual(answered(first))
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await weightsOf(organization, fromId)).toHaveLength(2)
})

test('the progress page shows back-dated weights in the order of their times', async () => {
  const fromId = await createUser(organization)
  for (const [weight_kg, weighed_at] of [
    [91.5, '2026-11-18T12:00:00Z'],
    [93.5, '2026-11-10T12:00:00Z'],
    [92.5, '2026-11-14T12:00:00Z'],
  ])
    await edit(fromId, { weight_kg, weighed_at })
  const link = await organization.users(`/dashboard-url?from_id=${fromId}`)
  const { body } = await organization.users(
    new URL(link.body.dashboard_url).pathname.replace(/^\/[^/]+\/prod\/v1/, ''),
  )
  const shown = [...String(body).matchAll(/(?:91|92|93)\.5/g)].map(([text]) => text)
  expect([...new Set(shown)].sort()).toEqual(['91.5', '92.5', '93.5'])
})

test('gender changes the targets, on the day of the edit', async () => {
  const fromId = await createUser(organization)
  setClock('2026-11-25T12:00:00.000Z')
  const { body } = await edit(fromId, { gender: 'female' })
  expect(targetsOf(body.profile)).toMatchObject({ target_calories: 2220, target_weight: 80 })
  expect(await rowOf(organization, fromId)).toMatchObject({ gender: 'female', targets_on: '2026-11-25' })
  setClock('2026-11-26T12:00:00.000Z')
  await edit(fromId, { gender: 'female', first_name: 'Other' })
  expect(await rowOf(organization, fromId)).toMatchObject({ targets_on: '2026-11-25' })
})

test('a display name that is cleared is the first name again', async () => {
  const fromId = await createUser(organization, { display_name: 'Shown' })
  expect((await edit(fromId, { first_name: 'New' })).body.profile.display_name).toBe('Shown')
  expect((await edit(fromId, { display_name: null })).body.profile.display_name).toBe('New')
  const both = { display_name: null, first_name: 'Newer' }
  expect((await edit(fromId, both)).body.profile.display_name).toBe('Newer')
})
