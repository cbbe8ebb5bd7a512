// The benchmark stops at an unexpected answer: these tests say which answers it expects.
import { expect, test } from 'vitest'
import { isAnswer, isLike, requestTo, sides } from './answers.ts'
import { calls } from './calls.ts'

const call = (wanted: string) => {
  const found = calls.find(({ name }) => name === wanted)
  if (!found) throw new Error(`There is no call ${wanted}`)
  return found
}
const target = { size: 2, organization: 'bench', clientKey: 'c', userKey: 'u', clients: ['a'], users: ['b'] }
const client = (port: number) =>
  `{"user_uid":"a","profile_photo":"http://127.0.0.1:${port}/client-management/photos/p.jpg"}`

test('an answer has the status and body of the service, but for the port in a URL', () => {
  expect(isAnswer('floor', call('get'), 200, client(1), client(2))).toBe(true)
  expect(isAnswer('floor', call('get'), 200, client(1).replace('p.jpg', 'q.jpg'), client(2))).toBe(false)
  expect(isAnswer('floor', call('get'), 201, client(1), client(2))).toBe(false)
})

test('an answer of the Hono peer may have its names in any order', () => {
  const wanted = '{"a":1,"b":[1,2]}'
  expect(isAnswer('hono', call('get'), 200, '{"b":[1,2],"a":1}', wanted)).toBe(true)
  expect(isAnswer('floor', call('get'), 200, '{"b":[1,2],"a":1}', wanted)).toBe(false)
  expect(isAnswer('hono', call('get'), 200, '{"b":[2,1],"a":1}', wanted)).toBe(false)
  expect(isAnswer('hono', call('get'), 404, wanted, wanted)).toBe(false)
})

test('the answer to a create may differ in the id alone', () => {
  const made = (id: string, age: number) => `{"userData":{"user_uid":"${id}","age":${age}}}`
  expect(isAnswer('floor', call('create'), 201, made('x', 30), made('y', 30))).toBe(true)
  expect(isAnswer('floor', call('create'), 201, made('x', 30), made('y', 31))).toBe(false)
  expect(isAnswer('floor', call('get'), 200, made('x', 30), made('y', 30))).toBe(false)
})

test('an answer of better-auth needs the right status, number of users and photos', () => {
  const list = (image: string | null) =>
    JSON.stringify({ users: Array.from({ length: 100 }, () => ({ image })) })
  expect(isAnswer('better-auth', call('list 100'), 200, list(null), '')).toBe(true)
  expect(isAnswer('better-auth', call('list 100'), 200, '{"users":[],"total":0}', '')).toBe(false)
  expect(isAnswer('better-auth', call('list 100 with photos'), 200, list(null), '')).toBe(false)
  expect(isAnswer('better-auth', call('list 100 with photos'), 200, list('url'), '')).toBe(true)
  expect(isAnswer('better-auth', call('list 100'), 401, list(null), '')).toBe(false)
})

test('every side has a request for every call, but better-auth has no notes', () => {
  const missing = calls.flatMap(({ name }) =>
    sides.filter((side) => !requestTo(side, call(name), target, 0)).map((side) => [side, name]),
  )
  expect(missing).toEqual([['better-auth', 'note']])
})

test('an answer under load is accepted if its length and start are like those of a known one', () => {
  const known = `{"users":[${'x'.repeat(10_000)}]}`
  expect(isLike(known, `{"users":[${'y'.repeat(10_500)}]}`)).toBe(true)
  expect(isLike(known, '{"users":[]}')).toBe(false)
  expect(isLike(known, known.replace('users', 'error'))).toBe(false)
})
