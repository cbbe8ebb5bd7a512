// The copies of the keys of a suspended organization in KV, which isolates without a memory of the key go by.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { database, newOrganization, operate, type Organization } from '../helpers.ts'
import { lagging } from '../storage/lagging.ts'
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

test('say so while it is suspended, and are as before when it is active again', async () => {
  const all = Object.values(organization.keys)
  const before = await Promise.all(all.map(copyOf))
  await suspend()
  expect(await Promise.all(all.map(copyOf))).toEqual(before.map((copy) => ({ ...copy, isSuspended: true })))
  await resume()
  expect(await Promise.all(all.map(copyOf))).toEqual(before)
})

test('say so of keys that are made, rotated or revoked meanwhile', async () => {
  await suspend()
  const path = `/organizations/${organization.id}/keys`
  const newKey = async () =>
    (await operate(path, { json: { api: 'user-management', environment: 'dev', name: 'A key' } })).body
  const [made, old, revoked] = [await newKey(), await newKey(), await newKey()]
  const rotated = (await operate(`${path}/${old.key.id}/rotate`, { json: { overlap_seconds: 60 } })).body
  await operate(`${path}/${revoked.key.id}`, { method: 'DELETE' })
  const all = [made, old, revoked, rotated].map(({ api_key }) => api_key)
  for (const key of all) {
    expect(await copyOf(key)).toMatchObject({ isSuspended: true })
    forget()
    expect((await early(organization, key)).status).toBe(401)
  }
})

test('are never trusted alone, so that a late or wrong one closes nothing', async () => {
  const { dev } = organization.keys
  const copy = await copyOf(dev)
  await suspend()
  forget()
  expect(await early(organization, dev)).toEqual({ status: 401, lookUps: 1 })
  expect(await early(organization, dev), 'remembered').toEqual({ status: 401, lookUps: 0 })
  await database
    .prepare("UPDATE organizations SET status = 'active' WHERE id = ?")
    .bind(organization.id)
    .run()
  forget()
  expect(await early(organization, dev)).toEqual({ status: 400, lookUps: 1 })
  expect(await copyOf(dev), 'written back').toEqual(copy)
  forget()
  expect(await early(organization, dev)).toEqual({ status: 400, lookUps: 0 })
})

test('are judged by the primary, since a replica may not know of the suspension yet', async () => {
  const { dev } = organization.keys
  const { DB, catchUp } = await lagging(organization)
  await catchUp()
  await suspend()
  const copy = await copyOf(dev)
  forget()
  const headers = { Authorization: `Bearer ${dev}` }
  expect((await callWith({ DB }, `/${organization.id}/dev/v1/get-user-profile`, { headers })).status).toBe(
    401,
  )
  expect(await copyOf(dev)).toEqual(copy)
})

test('are left alone by a change of something else', async () => {
  const puts: unknown[] = []
  const KEYS = new Proxy(env.KEYS, {
    get:
      (_, name) =>
      (...given: unknown[]) => {
        puts.push([name, ...given])
        return Promise.resolve(null)
      },
  })
  await operateWith({ KEYS }, organization, { method: 'PATCH', json: { name: 'Another' } })
  expect(puts).toEqual([])
})

test('of a deletion end within an hour: one may be made while the others are erased', async () => {
  const puts: (number | undefined)[] = []
  const KEYS = new Proxy(env.KEYS, {
    get: () => (_: string, value: string, options?: KVNamespacePutOptions) => {
      expect(JSON.parse(value)).toMatchObject({ organization: organization.id, isSuspended: true })
      puts.push(options?.expirationTtl)
      return Promise.resolve()
    },
  })
  const confirmed = { method: 'DELETE', json: { confirm: organization.id } }
  expect((await operateWith({ KEYS }, organization, confirmed)).status).toBe(202)
  expect(puts).toEqual([3_600, 3_600, 3_600, 3_600])
})
