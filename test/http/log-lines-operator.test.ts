// Contract 1.1: the log line of an operator call names the organization and the key of its path.
import { beforeAll, expect, test } from 'vitest'
import { newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { watchLog, whoOf } from './log-callers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
watchLog()

const anId = '01J9ZQ6T3NPX8V5W2K7M4R1C0D'

test.each([
  ['/organizations', {}],
  ['/organizations/Not-an-id', {}],
  ['/organizations/nobody@example.com', {}],
  ['/organizations/nobody/', { target_organization: 'nobody' }],
  ['/organizations/nobody/keys/someone@example.com', { target_organization: 'nobody' }],
  [`/organizations/nobody/keys/${anId}x`, { target_organization: 'nobody' }],
  [`/organizations/nobody/keys/${anId}/`, { target_organization: 'nobody', target_key_id: anId }],
  [`/organizations/nobody/unknown/${anId}`, { target_organization: 'nobody' }],
  [`/unknown/nobody/keys/${anId}`, {}],
])('the log line names only well-formed ids of the operator path %s', async (path, target) => {
  const options = { headers: { Authorization: `Bearer ${operatorToken}` } }
  expect((await whoOf(`/operator/v1${path}`, options)).who).toEqual({ caller: 'operator', ...target })
})

test('the log line names the organization that the operator has made', async () => {
  const json = { id: `${organization.id}-made`, name: 'A test', plan: 'free' }
  const options = { json, headers: { Authorization: `Bearer ${operatorToken}` } }
  const who = { caller: 'operator', target_organization: json.id }
  expect(await whoOf('/operator/v1/organizations', options)).toEqual({ status: 201, who })
  expect(await whoOf('/operator/v1/organizations', options)).toEqual({
    status: 409,
    who: { caller: 'operator' },
  })
})
