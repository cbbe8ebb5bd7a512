import { expect, test } from 'vitest'
import { createClient, newOrganization } from '../helpers.ts'

test('names of the last characters that there are stand in every order', async () => {
  const owner = await newOrganization()
  const last = '\u{10ffff}'
  const names = ['Anna', '\u{10fffe}x', `${last} Berg`, last.repeat(199) + 'A', last.repeat(200)]
  for (const display_name of names) await createClient(owner, { display_name })
  const inOrder = async (order: string) => {
    const { body } = await owner.clients(`/filter?order_by=${order}`)
    return (body.users as { display_name: string }[]).map(({ display_name }) => display_name)
  }
  expect(await inOrder('display_name')).toEqual(names)
  expect(await inOrder('-display_name')).toEqual(names.toReversed())
})
