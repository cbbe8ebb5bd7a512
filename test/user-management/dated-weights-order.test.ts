// Weights in any order of their times.
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { database, newOrganization, type Organization } from '../helpers.ts'
import { clockAtNoon, createUser, noon, setClock, weightsOf } from './users.ts'
import { edit as editUser, latestWeight } from './weighing.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const edit = (fromId: string, changes: object, headers = {}) =>
  editUser(organization, fromId, changes, headers)

test('weights in any order: the latest is the profile’s, and their ids sort by time', async () => {
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
        expect(await latestWeight(organization, fromId)).toMatchObject({
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
