import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, createClient, newOrganization } from '../helpers.ts'
import type { Call, Organization } from '../helpers.ts'
import { openTo } from './by-path.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
  await organization.users('/create-user', { json: aUser({ from_id: 'someone' }) })
})
const open = (path: string, options?: Call) => openTo(organization, path, options)

describe('a trailing slash changes nothing, on', () => {
  const users = (path: string) => () => `/${organization.id}/prod/v1${path}`
  const ofOperator = (path: string) => () => `/operator/v1/organizations/${organization.id}${path}`
  const fixed = (path: string) => () => path
  const cases: [string, () => string, Call, number][] = [
    ['GET', fixed('/health'), {}, 200],
    ['GET', fixed('/client-management/clients'), {}, 200],
    ['GET', fixed('/client-management/clients?limit=0'), {}, 400],
    ['POST', fixed('/client-management/clients'), { json: { display_name: 'A' } }, 400],
    ['PUT', fixed('/client-management/clients'), { json: { weight: 70 } }, 400],
    ['DELETE', fixed('/client-management/clients'), { json: { user_uid: 'unknown' } }, 404],
    ['POST', () => `/client-management/clients/save-notes/${uid}`, { json: { note: '' } }, 200],
    ['POST', fixed('/client-management/clients/save-notes'), { json: { note: '' } }, 400],
    ['POST', fixed('/client-management/clients/record-session'), { json: { activity: 'Running' } }, 400],
    [
      'POST',
      fixed('/client-management/clients/record-session/unknown'),
      { json: { activity: 'Running' } },
      404,
    ],
    ['GET', fixed('/client-management/clients/filter?gender=male'), {}, 404],
    ['GET', fixed('/client-management/clients/filter?limit=1'), {}, 200],
    ['GET', fixed('/client-management/clients/unknown'), {}, 404],
    ['GET', fixed('/client-management/photos/nothing.png'), {}, 404],
    ['POST', users('/create-user'), { json: aUser({ from_id: 'someone' }) }, 400],
    ['POST', users('/edit-user'), { json: { from_id: 'unknown', goal: 'maintain' } }, 404],
    ['GET', users('/get-user-profile?from_id=someone'), {}, 200],
    ['GET', users('/dashboard-url?from_id=someone'), {}, 200],
    ['POST', users('/dashboard-url'), { json: { from_id: 'unknown', rotate: true } }, 404],
    ['GET', fixed('/operator/v1/organizations?limit=1'), {}, 200],
    ['POST', fixed('/operator/v1/organizations'), { json: {} }, 400],
    ['GET', ofOperator(''), {}, 200],
    ['PATCH', ofOperator(''), { json: { name: 'A test' } }, 200],
    ['GET', ofOperator('/admins'), {}, 200],
    ['POST', ofOperator('/admins'), { json: {} }, 400],
    ['POST', ofOperator('/keys'), { json: {} }, 400],
    ['POST', ofOperator('/keys/unknown/rotate'), { json: { overlap_seconds: 0 } }, 404],
    ['DELETE', ofOperator('/keys/unknown'), {}, 404],
  ]
  test.each(cases)('%s %s', async (method, pathOf, options, status) => {
    const [path = '', query] = pathOf().split('?')
    const search = query === undefined ? '' : `?${query}`
    const without = await open(`${path}${search}`, { method, ...options })
    const withSlash = await open(`${path}/${search}`, { method, ...options })
    expect([without.status, withSlash.status]).toEqual([status, status])
    // But links repeat the path that was asked for.
    expect(withSlash.body).toEqual(without.body)
    expect(withSlash.headers.has('Location')).toBe(false)
  })
})
