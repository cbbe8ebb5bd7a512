// JSON nested deeper than the call stack, in a field that is in the query too.
import { expect, test } from 'vitest'
import { createClient, newOrganization } from '../helpers.ts'

const clashing = (field: string) => {
  const message = `${field} was given more than once with different values`
  return { error: message, details: [{ field, message }] }
}

/** Index keys and toJSON make serializing recurse. */
const kinds = ['{"0":', '{"toJSON":', '{"a":', '{"__proto__":']

test.each(kinds)('a value of %s nested 60 000 times clashes with the query, and is 400', async (open) => {
  const organization = await newOrganization()
  const uid = await createClient(organization, { brand: 'x' })
  const nested = open.repeat(60_000) + '1' + '}'.repeat(60_000)
  const send = (method: string, query: string, field: string) =>
    organization.clients(`/?${query}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: `{"${field}":${nested}}`,
    })

  const { status, body } = await send('PUT', `user_uid=${uid}&brand=x`, 'brand')
  expect({ status, body }).toEqual({ status: 400, body: clashing('brand') })
  const deletion = await send('DELETE', `user_uid=${uid}`, 'user_uid')
  expect({ status: deletion.status, body: deletion.body }).toEqual({
    status: 400,
    body: clashing('user_uid'),
  })
  expect((await organization.clients(`/${uid}`)).body.brand).toBe('x')
})
