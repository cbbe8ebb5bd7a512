// Writers that race, each with the ETag of the version that it read.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { etagOf, getClient, getUser, newThings, type Ask, type Things } from './versioned-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
let things: Things
beforeEach(async () => {
  things = await newThings(organization)
})

describe('20 writers with the same If-Match', () => {
  const writers = 20
  const rounds = 5

  /** In each round all writers read one version and write; the losers try again in the next round. */
  async function compete(
    add: (number: number, etag: string) => Promise<number>,
    get: Ask,
  ): Promise<number[]> {
    const wins: number[] = []
    let waiting = Array.from({ length: writers }, (_, number) => number)
    for (let round = 0; round < rounds; round++) {
      const etag = await etagOf(get, things)
      const statuses = await Promise.all(waiting.map((number) => add(number, etag)))
      wins.push(statuses.filter((status) => status < 300).length)
      expect(statuses.filter((status) => status >= 300 && status !== 412)).toEqual([])
      waiting = waiting.filter((_, position) => (statuses[position] ?? 0) >= 300)
    }
    return wins
  }

  test('change a client exactly once in each round', async () => {
    const wins = await compete(async (number, etag) => {
      const headers = { 'If-Match': etag }
      const calls = [
        () =>
          organization.clients('/', {
            method: 'PUT',
            json: { user_uid: things.client, age: number + 1 },
            headers,
          }),
        () =>
          organization.clients(`/save-notes/${things.client}`, { json: { note: `note ${number}` }, headers }),
        () =>
          organization.clients(`/record-session/${things.client}`, {
            json: { activity: 'Running' },
            headers,
          }),
      ]
      return (await (calls[number % 3] ?? expect.unreachable())()).status
    }, getClient)
    expect(wins).toEqual(Array.from({ length: rounds }, () => 1))
  })

  test('change a user exactly once in each round, and each weight is stored', async () => {
    const own = await newOrganization()
    things = await newThings(own)
    const wins = await compete(async (number, etag) => {
      const json = { from_id: things.from_id, weight_kg: 70 + number }
      return (await own.users('/edit-user', { json, headers: { 'If-Match': etag } })).status
    }, getUser)
    expect(wins).toEqual(Array.from({ length: rounds }, () => 1))
    expect((await everythingOf(own)).weights).toHaveLength(2 + rounds)
  })
})
