// POST /operator/v1/organizations/{id}/keys/{key_id}/rotate: the successor, the overlap, and rotations of one key.
import { expect, test, vi } from 'vitest'
import { operate } from '../helpers.ts'
import { after, already, at, rotations, start, type Made } from './key-rotation.ts'

const { keysPath, create, rotate, listed, use, adminUid } = rotations()

test('makes a successor with the same rights, name and expiry', async () => {
  const facts = {
    api: 'client-management',
    role: 'member',
    scopes: ['notes:read'],
    admin_uid: adminUid(),
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
  expect(answer.body.key.scopes).toEqual(['notes:read'])
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

const revoke = ({ key }: Made) => operate(`${keysPath()}/${key.id}`, { method: 'DELETE' })

test('a rotated key is 409 while its successor lives, or the successor of that', async () => {
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

test('a rotated key can be rotated again once its successor is revoked; the new key does not end with the old one', async () => {
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

test('one of ten racing rotations with an overlap succeeds', async () => {
  const old = await create()
  const before = await listed()
  const answers = await Promise.all(Array.from({ length: 10 }, () => rotate(old.key.id)))
  const [done, ...others] = answers.sort((one, other) => one.status - other.status)
  expect(done?.status).toBe(201)
  expect(others).toHaveLength(9)
  for (const each of others) expect(each).toMatchObject(already(old))
  expect(await listed()).toHaveLength(before.length + 1)
})

test.each([0, 1, 604_800, '60'])('takes an overlap of %j', async (overlap_seconds) => {
  const { key } = await create()
  expect((await rotate(key.id, { overlap_seconds })).status).toBe(201)
  const end = (await listed()).find(({ id }) => id === key.id)?.expires_at
  expect(end).toBe(after(Number(overlap_seconds)).toISOString())
})

test('a key rotated without overlap is 409 the second time', async () => {
  const old = await create()
  const answers = [await rotate(old.key.id, { overlap_seconds: 0 }), await rotate(old.key.id)]
  expect(answers).toMatchObject([{ status: 201 }, already(old)])
})

test('one of ten racing rotations without overlap succeeds', async () => {
  const { key } = await create()
  const before = await listed()
  const racing = Array.from({ length: 10 }, () => rotate(key.id, { overlap_seconds: 0 }))
  const statuses = (await Promise.all(racing)).map(({ status }) => status)
  expect(statuses.sort()).toEqual([201, ...Array<number>(9).fill(409)])
  expect(await listed()).toHaveLength(before.length + 1)
})
