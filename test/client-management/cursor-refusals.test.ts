// Cursors of lists and filters: which are refused, and in which words.
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { lone, outcome } from './client-answers.ts'

const orders = ['user_uid', '-user_uid', 'display_name', '-display_name', 'last_session', '-last_session']
const badPlace = lone(
  'cursor',
  'cursor must be the next_cursor or previous_cursor of an answer to the same query, in the same order',
)
const cursorAlone = lone('cursor', 'cursor cannot be used together with start_after_id or end_before_id')
const idsHaveOneOrder = lone(
  'order_by',
  'order_by must be user_uid beside start_after_id and end_before_id: use cursor',
)

let organization: Organization
let stranger: Organization
beforeAll(async () => {
  ;[organization, stranger] = [await newOrganization(), await newOrganization()]
  for (const each of [organization, organization, stranger, stranger]) await createClient(each)
})

describe.each(['/', '/filter'])('GET clients%s', (path) => {
  const ask = (query: string, of = organization) => of.clients(`${path}?limit=1&${query}`)
  const cursorBy = async (order: string, of = organization): Promise<string> =>
    (await ask(`order_by=${order}`, of)).body.next_cursor

  test.each(orders)('a cursor by %s is for this order alone, and for this organization', async (order) => {
    const cursor = await cursorBy(order)
    for (const other of orders) {
      const answer = outcome(await ask(`order_by=${other}&cursor=${cursor}`))
      if (other === order) expect(answer.status, other).toBe(200)
      else expect(answer, other).toEqual(badPlace)
    }
    // No order is the default one.
    const answer = await ask(`cursor=${cursor}`)
    expect(answer.status).toBe(order === 'user_uid' ? 200 : 400)
    const theirs = await cursorBy(order, stranger)
    expect(outcome(await ask(`order_by=${order}&cursor=${theirs}`))).toEqual(badPlace)
  })

  test.each(['start_after_id', 'end_before_id'])('%s is not beside a cursor', async (name) => {
    const cursor = await cursorBy('user_uid')
    for (const order of ['', 'order_by=user_uid&'])
      expect(outcome(await ask(`${order}cursor=${cursor}&${name}=0`))).toEqual(cursorAlone)
    expect(outcome(await ask(`cursor=x&${name}=0`)), 'a cursor that is none').toEqual(cursorAlone)
  })

  test.each(['start_after_id', 'end_before_id'])('%s is of the default order alone', async (name) => {
    for (const order of orders.slice(1))
      expect(outcome(await ask(`order_by=${order}&${name}=0`)), order).toEqual(idsHaveOneOrder)
    expect([200, 404]).toContain((await ask(`order_by=user_uid&${name}=0`)).status)
  })

  test('both are told at once, beside what else is wrong', async () => {
    const { status, body } = await ask('order_by=-user_uid&cursor=x&start_after_id=0&end_before_id=1&page=2')
    const details: { field: string }[] = body.details
    expect(status).toBe(400)
    expect(details.map(({ field }) => field).sort()).toEqual(['cursor', 'end_before_id', 'order_by', 'page'])
  })
})
