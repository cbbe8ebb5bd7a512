// A method that no route of webhooks has is 405 to each key, as everywhere.
import { expect, test } from 'vitest'
import { call, newOrganization } from '../helpers.ts'

test.each(['admin', 'member'] as const)('PUT of a webhook is 405 to a key of an %s', async (role) => {
  const { keys } = await newOrganization()
  const headers = { Authorization: keys[role] }
  const { status, body } = await call('/client-management/webhooks/some', {
    method: 'PUT',
    headers,
    json: {},
  })
  expect([status, body]).toEqual([405, { error: 'Method not allowed' }])
})
