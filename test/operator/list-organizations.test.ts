// GET /operator/v1/organizations
import { expect, test } from 'vitest'
import { operate } from '../helpers.ts'
import { create, newId, show } from './organization-calls.ts'

test('pages through the ids in their order', async () => {
  const start = newId()
  const ids = ['a', 'b', 'c'].map((end) => `${start}-${end}`)
  for (const id of ids.toReversed()) await create({ id, name: id, plan: 'free' })
  const page = async (query: string) => {
    const { status, body } = await operate(`/organizations?${query}`)
    return { status, ids: body.organizations.map(({ id }: { id: string }) => id) }
  }
  expect(await page(`start_after_id=${start}&limit=2`)).toEqual({ status: 200, ids: ids.slice(0, 2) })
  expect(await page(`start_after_id=${start}-b&limit=1`)).toEqual({ status: 200, ids: ids.slice(2) })
  expect(await page(`start_after_id=${start}-aa&limit=1`)).toEqual({ status: 200, ids: ids.slice(1, 2) })
  const { body } = await operate(`/organizations?start_after_id=${start}&limit=1`)
  expect(body).toEqual({ organizations: [await show(`${start}-a`)] })
})

test('the page after the last organization is empty', async () => {
  const answer = await operate(`/organizations?start_after_id=${'z'.repeat(63)}`)
  expect(answer).toMatchObject({ status: 200, body: { organizations: [] } })
})

test.each(['1', '500', '', '%20'])('takes the limit %j', async (limit) => {
  expect((await operate(`/organizations?limit=${limit}`)).status).toBe(200)
})

const limitRule = 'limit must be a whole number from 1 to 500'
const cursorRule = 'start_after_id must be 2 to 63 of a-z, 0-9 and "-", starting with a letter or digit'
test.each([
  ['limit=0', 'limit', limitRule],
  ['limit=501', 'limit', limitRule],
  ['limit=1.5', 'limit', limitRule],
  ['limit=ten', 'limit', limitRule],
  ['limit=1&limit=2', 'limit', 'limit was given more than once with different values'],
  ['start_after_id=A', 'start_after_id', cursorRule],
  ['start_after=ab', 'start_after', 'unknown field "start_after", did you mean "start_after_id"?'],
  ['colour=red', 'colour', 'unknown field "colour"'],
])('refuses ?%s', async (query, field, message) => {
  const answer = await operate(`/organizations?${query}`)
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual({ error: message, details: [{ field, message }] })
})
