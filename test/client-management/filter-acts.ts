import { expect } from 'vitest'
import { aClient } from '../helpers.ts'
import type { Roll } from './filter-questions.ts'
import {
  allActivities,
  byUid,
  join,
  lastSessions,
  train,
  type Member,
  type Population,
} from './population.ts'

/** What can happen to the clients of an organization, done to them and to the model. */

const genders = ['male', 'female', null] as const
const someGender = (roll: Roll) => genders[roll(3)] ?? null
const someActivities = (roll: Roll) =>
  roll(4) === 0 ? [] : roll(8) === 0 ? allActivities : allActivities.filter(() => roll(2) === 0)

async function change({ organization }: Population, member: Member, fields: Partial<Member>) {
  const { activities: preferable_activities, ...others } = fields
  const json = { user_uid: member.uid, preferable_activities, ...others }
  expect((await organization.clients('/', { method: 'PUT', json })).status).toBe(200)
  Object.assign(member, fields)
}

/** A refused call changes nothing. */
async function refusals({ organization: { clients } }: Population, member: Member, taken: string) {
  const json = aClient({ gender: 'male', preferable_activities: allActivities })
  const put = (fields: object) => clients('/', { method: 'PUT', json: { user_uid: member.uid, ...fields } })
  const answers = await Promise.all([
    clients('/', { json: { ...json, email: taken.toUpperCase() } }),
    put({ gender: 'male', preferable_activities: [], email: taken }),
    put({ gender: 'female', age: 0 }),
    put({ user_uid: 'nobody', gender: 'male' }),
    clients('/', { method: 'DELETE', json: { user_uid: 'nobody' } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 404, 404])
}

type Act = (all: Population, member: Member, roll: Roll) => Promise<unknown>
const enter: Act = async (all, _, roll) => {
  const admin = all.admins[roll(2) === 0 ? 0 : 1]
  all.members.push(await join(admin, { gender: someGender(roll), activities: someActivities(roll) }))
  all.members.sort(byUid)
}
const leave: Act = async (all, { uid }) => {
  const options = { method: 'DELETE', json: { user_uid: uid } }
  expect((await all.organization.clients('/', options)).status).toBe(200)
  all.members = all.members.filter((each) => each.uid !== uid)
}
export const acts: Act[] = [
  enter,
  enter,
  leave,
  leave,
  (all, member, roll) => change(all, member, { gender: someGender(roll) }),
  (all, member, roll) => change(all, member, { activities: someActivities(roll) }),
  (all, member, roll) => change(all, member, { gender: someGender(roll), activities: someActivities(roll) }),
  (all, member, roll) => change(all, member, { age: 20 + roll(60) }),
  (all, member, roll) =>
    train(
      all.organization,
      member,
      lastSessions[1 + roll(6)] ?? '2025-03-01T00:00:00.000Z',
      allActivities[roll(4)],
    ),
  ({ organization }, { uid }, roll) =>
    organization.clients(`/save-notes/${uid}`, { json: roll(2) === 0 ? { note: 'A note' } : {} }),
  (all, member) => {
    const other = all.members.find((each) => each !== member)
    return refusals(all, member, other?.email ?? '')
  },
]
