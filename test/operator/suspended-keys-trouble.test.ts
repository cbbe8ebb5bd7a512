// The keys of a suspended organization when KV fails, and when they are too many.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { call, database, newOrganization, type Organization } from '../helpers.ts'
import { interruptedEnv } from '../world/faults.ts'
import { change } from './organization-calls.ts'
import { copyOf, early, forget, operateWith } from './suspension-calls.ts'

let organization: Organization
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})
const suspend = () => change(organization.id, { status: 'suspended' })
const resume = () => change(organization.id, { status: 'active' })

test('follow at once up to 500, the newest; others as soon as the database is asked', async () => {
  const { id, keys } = organization
  await database
    .prepare(
      `INSERT INTO api_keys (organization_id, id, hash, prefix, api, environment, name, created_at)
        SELECT ?1, '~' || value, ?1 || value, '', 'user-management', 'dev', '', ''
        FROM json_each(?2)`,
    )
    .bind(id, JSON.stringify([...Array(500).keys()]))
    .run()
  const profile = `/${id}/dev/v1/get-user-profile`
  const ask = async (path: string) =>
    (await call(path, { headers: { Authorization: `Bearer ${keys.dev}` } })).status
  await suspend()
  expect(await copyOf(keys.dev)).not.toHaveProperty('isSuspended')
  expect(await env.KEYS.get(`key:${id}499`, 'json')).toMatchObject({ isSuspended: true })
  expect([await ask(profile), await ask(`${profile}?from_id=nobody`), await ask(profile)]).toEqual([
    400, 401, 401,
  ])
  await resume()
  expect(await ask(profile)).toBe(400)
})

describe('when KV fails', () => {
  const failing = () => interruptedEnv({ at: 1, only: 'KEYS', when: 'before', times: Infinity }).bindings
  const status = (to: string) => ({ method: 'PATCH', json: { status: to } })

  test('a suspension is 500, closes the keys, and is whole when it is repeated', async () => {
    const { dev } = organization.keys
    vi.spyOn(console, 'error').mockReturnValueOnce()
    expect((await operateWith(failing(), organization, status('suspended'))).status).toBe(500)
    expect((await early(organization, dev)).status, 'where it happened').toBe(401)
    expect(await copyOf(dev)).not.toHaveProperty('isSuspended')
    expect((await suspend()).status).toBe(200)
    forget()
    expect((await early(organization, dev)).status).toBe(401)
  })

  test('the end of a suspension is 500, and opens the keys', async () => {
    const { dev } = organization.keys
    await suspend()
    vi.spyOn(console, 'error').mockReturnValueOnce()
    expect((await operateWith(failing(), organization, status('active'))).status).toBe(500)
    expect((await early(organization, dev)).status, 'where it happened').toBe(400)
    forget()
    expect((await early(organization, dev)).status).toBe(400)
  })
})
