import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { call, newOrganization, operate, type Organization } from '../helpers.ts'

interface Made {
  api_key: string
  key: { id: string; expires_at: string | null }
}

const start = Date.parse('2031-03-04T05:06:07.000Z')
const after = (seconds: number) => new Date(start + seconds * 1000)
const at = (seconds: number) => {
  vi.setSystemTime(after(seconds))
}
let organization: Organization
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  at(0)
  organization = await newOrganization()
})
beforeEach(() => {
  at(0)
})
afterAll(() => {
  vi.useRealTimers()
})

const keysPath = () => `/organizations/${organization.id}/keys`
const create = async (more: object = {}): Promise<Made> => {
  const facts = { api: 'user-management', environment: 'dev', name: 'A key', ...more }
  return (await operate(keysPath(), { json: facts })).body
}
const rotate = (id: string, json: unknown = { overlap_seconds: 60 }) =>
  operate(`${keysPath()}/${id}/rotate`, { json })
const listed = async (): Promise<Made['key'][]> => (await operate(keysPath())).body.keys
/** 404 for a key that works, since nobody is there; 401 for one that does not. */
const use = async ({ api_key }: Made) => {
  const headers = { Authorization: `Bearer ${api_key}` }
  return (await call(`/${organization.id}/dev/v1/get-user-profile?from_id=nobody`, { headers })).status
}

describe('POST /operator/v1/organizations/{id}/keys/{key_id}/rotate', () => {
  test('makes a successor with the same scope, name and expiry', async () => {
    const facts = {
      api: 'client-management',
      role: 'member',
      admin_uid: organization.adminUid,
      name: 'Theirs',
    }
    const old = await create({ ...facts, environment: undefined, expires_at: after(9000).toISOString() })
    at(5)
    const answer = await rotate(old.key.id)
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      api_key: expect.stringMatching(/^roster_cm_/),
      key: {
        ...old.key,
        id: expect.any(String),
        prefix: answer.body.api_key.slice(0, answer.body.key.prefix.length),
        created_at: after(5).toISOString(),
      },
    })
    expect(answer.body.api_key).not.toBe(old.api_key)
    expect(answer.body.key.id).not.toBe(old.key.id)
    const keys = await listed()
    expect(keys).toContainEqual({ ...old.key, expires_at: after(65).toISOString() })
    expect(keys).toContainEqual(answer.body.key)
  })

  test('both keys work until the overlap ends, then the new one alone', async () => {
    const old = await create()
    const { body: successor } = await rotate(old.key.id, { overlap_seconds: 60 })
    expect([await use(old), await use(successor)]).toEqual([404, 404])
    vi.setSystemTime(start + 59_999)
    expect([await use(old), await use(successor)]).toEqual([404, 404])
    at(60)
    expect([await use(old), await use(successor)]).toEqual([401, 404])
    at(10_000_000)
    expect([await use(old), await use(successor)]).toEqual([401, 404])
  })

  test('without an overlap the old key is dead at once', async () => {
    const old = await create()
    expect(await use(old)).toBe(404)
    const { status, body: successor } = await rotate(old.key.id, { overlap_seconds: 0 })
    expect(status).toBe(201)
    expect([await use(old), await use(successor)]).toEqual([401, 404])
  })

  test('an overlap never lengthens the life of a key', async () => {
    const expires_at = after(10).toISOString()
    const old = await create({ expires_at })
    const { body: successor } = await rotate(old.key.id, { overlap_seconds: 604_800 })
    expect((await listed()).find(({ id }) => id === old.key.id)?.expires_at).toBe(expires_at)
    expect(successor.key.expires_at).toBe(expires_at)
    at(10)
    expect([await use(old), await use(successor)]).toEqual([401, 401])
  })

  const already = ({ key }: Made) => ({
    status: 409,
    body: { error: `key ${key.id} was already rotated` },
  })
  const revoke = ({ key }: Made) => operate(`${keysPath()}/${key.id}`, { method: 'DELETE' })

  test('a key that was rotated is 409 while its successor lives, or the successor of that', async () => {
    const old = await create()
    const { body: first } = await rotate(old.key.id, { overlap_seconds: 100 })
    const before = await listed()
    expect(await rotate(old.key.id)).toMatchObject(already(old))
    expect(await listed()).toEqual(before)
    const { status, body: second } = await rotate(first.key.id, { overlap_seconds: 0 })
    expect(status).toBe(201)
    for (const each of [old, first]) expect(await rotate(each.key.id)).toMatchObject(already(each))
    expect([await use(old), await use(first), await use(second)]).toEqual([404, 401, 404])
    at(100)
    expect([await use(old), await use(second)]).toEqual([401, 404])
  })

  test('it may be rotated again once its successor is revoked, and the new key does not end with it', async () => {
    const expires_at = after(9000).toISOString()
    for (const facts of [{}, { expires_at }]) {
      const old = await create(facts)
      const { body: first } = await rotate(old.key.id, { overlap_seconds: 100 })
      const { body: second } = await rotate(first.key.id, { overlap_seconds: 100 })
      await revoke(second)
      const { status, body: third } = await rotate(old.key.id, { overlap_seconds: 50 })
      expect([status, third.key.expires_at]).toEqual([201, old.key.expires_at])
      expect([await use(old), await use(first), await use(second), await use(third)]).toEqual([
        404, 404, 401, 404,
      ])
      expect(await rotate(old.key.id)).toMatchObject(already(old))
    }
  })

  test('of ten that race to rotate with an overlap one does', async () => {
    const old = await create()
    const before = await listed()
    const answers = await Promise.all(Array.from({ length: 10 }, () => rotate(old.key.id)))
    const [done, ...others] = answers.sort((one, other) => one.status - other.status)
    expect(done?.status).toBe(201)
    expect(others).toHaveLength(9)
    for (const each of others) expect(each).toMatchObject(already(old))
    expect(await listed()).toHaveLength(before.length + 1)
  })

  test('an Idempotency-Key is refused, here and where keys are made, and no key is made', async () => {
    const { key } = await create()
    const before = await listed()
    const headers = { 'Idempotency-Key': 'once' }
    const message = 'Idempotency-Key is not taken here: a new key is shown once and stored nowhere'
    const json = { api: 'user-management', environment: 'dev', name: 'A key' }
    for (const answer of [
      await operate(`${keysPath()}/${key.id}/rotate`, { json: { overlap_seconds: 60 }, headers }),
      await operate(keysPath(), { json, headers }),
    ]) {
      const details = [{ field: 'Idempotency-Key', message }]
      expect(answer).toMatchObject({ status: 400, body: { error: message, details } })
    }
    expect(await listed()).toEqual(before)
  })

  test.each([0, 1, 604_800, '60'])('takes an overlap of %j', async (overlap_seconds) => {
    const { key } = await create()
    expect((await rotate(key.id, { overlap_seconds })).status).toBe(201)
    const end = (await listed()).find(({ id }) => id === key.id)?.expires_at
    expect(end).toBe(after(Number(overlap_seconds)).toISOString())
  })

  const rule = 'overlap_seconds must be a whole number from 0 to 604800'
  test.each([
    [{ overlap_seconds: -1 }, 'overlap_seconds', rule],
    [{ overlap_seconds: 604_801 }, 'overlap_seconds', rule],
    [{ overlap_seconds: 1.5 }, 'overlap_seconds', rule],
    [{ overlap_seconds: '1e3' }, 'overlap_seconds', rule],
    [{ overlap_seconds: true }, 'overlap_seconds', rule],
    [{ overlap_seconds: null }, 'overlap_seconds', 'overlap_seconds must not be null'],
    [{ overlap_seconds: ' ' }, 'overlap_seconds', 'overlap_seconds is required'],
    [{}, 'overlap_seconds', 'overlap_seconds is required'],
    [
      { overlap_seconds: 1, overlap: 1 },
      'overlap',
      'unknown field "overlap", did you mean "overlap_seconds"?',
    ],
  ])('refuses %o and changes no key', async (wrong, field, message) => {
    const { key } = await create()
    const before = await listed()
    const { status, body } = await rotate(key.id, wrong)
    expect(status).toBe(400)
    expect(body).toEqual({ error: message, details: [{ field, message }] })
    expect(await listed()).toEqual(before)
  })

  const dead = { status: 409, body: { error: 'The key is revoked or has expired' } }
  test('a revoked key is 409 and gets no successor', async () => {
    const { key } = await create()
    await operate(`${keysPath()}/${key.id}`, { method: 'DELETE' })
    const before = await listed()
    expect(await rotate(key.id)).toMatchObject(dead)
    expect(await listed()).toEqual(before)
  })

  test('an expired key is 409 from the millisecond of its expiry on', async () => {
    const { key } = await create({ expires_at: after(10).toISOString() })
    const { key: twin } = await create({ expires_at: after(10).toISOString() })
    vi.setSystemTime(start + 9_999)
    expect((await rotate(twin.id)).status).toBe(201)
    at(10)
    expect(await rotate(key.id)).toMatchObject(dead)
  })

  test('a key rotated without overlap is 409 the second time', async () => {
    const old = await create()
    const answers = [await rotate(old.key.id, { overlap_seconds: 0 }), await rotate(old.key.id)]
    expect(answers).toMatchObject([{ status: 201 }, already(old)])
  })

  test('of ten that race to rotate without overlap one does', async () => {
    const { key } = await create()
    const before = await listed()
    const racing = Array.from({ length: 10 }, () => rotate(key.id, { overlap_seconds: 0 }))
    const statuses = (await Promise.all(racing)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, ...Array<number>(9).fill(409)])
    expect(await listed()).toHaveLength(before.length + 1)
  })

  test('an unknown key, one of another organization and an unknown organization are 404', async () => {
    const { key } = await create()
    const other = await newOrganization()
    const json = { overlap_seconds: 0 }
    for (const path of [
      `${keysPath()}/no-such-key`,
      `/organizations/${other.id}/keys/${key.id}`,
      `/organizations/no-such-one/keys/${key.id}`,
    ]) {
      const answer = await operate(`${path}/rotate`, { json })
      expect(answer).toMatchObject({ status: 404, body: { error: 'Key not found' } })
    }
    expect((await rotate(key.id)).status).toBe(201)
  })
})
