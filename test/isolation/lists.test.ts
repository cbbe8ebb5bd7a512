// A list shows the caller's own clients only, and its links do not tell of others.
import { beforeEach, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'

let here: Organization
let mine: string[]
let foreign: string
beforeEach(async () => {
  here = await newOrganization()
  const other = await newOrganization()
  const before = await createClient(here)
  foreign = await createClient(other)
  mine = [before, await createClient(here)].sort()
})

const uidsOf = async (query: string) => {
  const { body } = await here.clients(query)
  return (body.users ?? []).map(({ user_uid }: { user_uid: string }) => user_uid)
}

test.each(['/', '/filter'])('%s takes an id of another organization as a position', async (path) => {
  expect(await uidsOf(`${path}?start_after_id=${foreign}`)).toEqual(mine.filter((uid) => uid > foreign))
  expect(await uidsOf(`${path}?end_before_id=${foreign}`)).toEqual(mine.filter((uid) => uid < foreign))
  expect(await uidsOf(path)).toEqual(mine)
})

test.each(['/', '/filter'])(
  '%s has no next page where only clients of other organizations follow',
  async (path) => {
    const behind = await createClient(await newOrganization())
    const beforeThem = await here.clients(`${path}?end_before_id=${behind}`)
    expect(beforeThem.body.users).toHaveLength(2)
    expect(beforeThem.headers.get('Link')).toBeNull()
    const [, last = ''] = mine
    const beforeLast = await here.clients(`${path}?end_before_id=${last}`)
    expect(beforeLast.body.users).toHaveLength(1)
    if (path === '/') expect(beforeLast.headers.get('Link')).toContain('rel="next"')
  },
)
