// Contract 11.2: an export is imported where it came from and changes nothing, and into another organization, where it is
// then unchanged, too.
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { newOrganization, type Answer, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { clientSheets, expectSame, movesTo, userSheets, ways } from './moving.ts'
import { clients, type DrawnClient } from './rosters.ts'
import { users, type DrawnUser } from './user-rosters.ts'

const anyWay = fc.constantFrom(...ways)

const madeOf = ({ status, body }: Answer) => {
  expect([200, 201], JSON.stringify(body)).toContain(status)
  return body
}

async function withClients(drawn: DrawnClient[]): Promise<Organization> {
  const owner = await newOrganization()
  for (const { fields, note, sessions, isArchived } of drawn) {
    const uid: string = madeOf(await owner.clients('/', { json: fields })).userData.user_uid
    if (note !== null) madeOf(await owner.clients(`/save-notes/${uid}`, { json: { note } }))
    for (const json of sessions) madeOf(await owner.clients(`/record-session/${uid}`, { json }))
    if (isArchived) madeOf(await owner.clients(`/archive/${uid}`, { method: 'POST' }))
  }
  return owner
}

async function withUsers(drawn: DrawnUser[]): Promise<Organization> {
  const owner = await newOrganization()
  for (const { fields, edits } of drawn) {
    madeOf(await owner.users('/create-user', { json: fields }))
    for (const edit of edits)
      madeOf(await owner.users('/edit-user', { json: { from_id: fields.from_id, ...edit } }))
  }
  return owner
}

/** Rosters of clients and their sessions: none of the rows changes anything, and all of them move. */
export const clientsMove = (cases: number) =>
  fc.assert(
    fc.asyncProperty(clients, anyWay, async (drawn, way) => {
      const owner = await withClients(drawn)
      const [people, sessions] = clientSheets
      const upserts = [
        [people, '&mode=upsert'],
        [people, '&mode=upsert&match=user_uid'],
      ] as const
      const before = await everythingOf(owner)
      for (const each of ways) await movesTo(owner, owner, each, [...upserts, [sessions, '']], 'unchanged')
      expect(await everythingOf(owner)).toEqual(before)

      const other = await newOrganization()
      await movesTo(owner, other, way, [[people, '']], 'created')
      await movesTo(owner, other, way, [[people, '&mode=upsert']], 'unchanged')
      await movesTo(owner, other, way, [[sessions, '']], 'created')
      await movesTo(owner, other, way, [[sessions, '']], 'unchanged')
      // A session brings its measurements, so the clients go once more, as docs/moving.md says.
      await movesTo(owner, other, way, [[people, '&mode=upsert']], 'upserted')
      await movesTo(owner, other, way, [[people, '&mode=upsert']], 'unchanged')
      await expectSame(owner, other, way, clientSheets)
    }),
    { numRuns: cases, seed: 14, endOnFailure: true },
  )

/** Rosters of users and their weights in the same way. */
export const usersMove = (cases: number) =>
  fc.assert(
    fc.asyncProperty(users, anyWay, async (drawn, way) => {
      const owner = await withUsers(drawn)
      const [people, weights] = userSheets(owner)
      const again = [
        [people, '&mode=upsert'],
        [weights, ''],
      ] as const
      const before = await everythingOf(owner)
      for (const each of ways) await movesTo(owner, owner, each, again, 'unchanged')
      expect(await everythingOf(owner)).toEqual(before)

      const other = await newOrganization()
      await movesTo(owner, other, way, [[people, '']], 'created')
      await movesTo(owner, other, way, [[people, '&mode=upsert']], 'unchanged')
      await movesTo(owner, other, way, [[weights, '']], 'upserted')
      await movesTo(owner, other, way, again, 'unchanged')
      await expectSame(owner, other, way, [people, weights])
    }),
    { numRuns: cases, seed: 14, endOnFailure: true },
  )
