// The sides of the benchmark are comparable: they give the same answers and ask the same of storage.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import ours from '../../src/worker.ts'
import { answerOf, comparedRequest } from './answers.ts'
import { calls, type Call } from './calls.ts'
import counted from './counted.ts'
import floor from './floor.ts'
import { someClients } from './people.ts'
import hono from './peers/hono/app.ts'
import { operatorToken, populate, removeNewClients, type Target } from './population.ts'

const { CALL_LIMIT } = env
if (!CALL_LIMIT) throw new Error('The tests have no rate limit')
const bindings = { ...env, CALL_LIMIT, OPERATOR_TOKEN: operatorToken }
const workers = { ours: counted(ours), floor: counted(floor), hono: counted(hono) }
type Side = keyof typeof workers

async function send(worker: (typeof workers)[Side] | typeof ours, request: Request) {
  const context = createExecutionContext()
  const response = await worker.fetch(request, bindings, context)
  await waitOnExecutionContext(context)
  return response
}

let target: Target
beforeAll(async () => {
  target = await populate((request) => send(ours, request), env.DB, someClients(300))
})

async function ask(side: Side, call: Call) {
  const { path, ...init } = comparedRequest(side, call, target) ?? { path: '' }
  const response = await send(workers[side], new Request(`http://roster.test${path}`, init))
  const answer = answerOf(call, await response.text())
  if (call.leavesClients) await removeNewClients(env.DB, target)
  return { status: response.status, answer, cost: response.headers.get('x-cost') }
}

test.each(calls)('all sides give the same answer to: $name', async (call) => {
  // The benchmark warms up each side as well.
  for (const side of ['ours', 'floor', 'hono'] as const) await ask(side, call)
  const [ofOurs, ofFloor, ofHono] = [
    await ask('ours', call),
    await ask('floor', call),
    await ask('hono', call),
  ]
  expect(ofOurs.status).toBe(call.status)
  expect(ofFloor).toEqual(ofOurs)
  expect({ ...ofHono, answer: JSON.parse(ofHono.answer) }).toEqual({
    status: call.status,
    answer: JSON.parse(ofOurs.answer),
    cost: expect.stringContaining('"roundTrips":'),
  })
})

const shown = (call: string) => calls.find(({ name }) => name === call)

test.each([
  ['list 100', null],
  ['list 100 with photos', expect.stringContaining('/client-management/photos/')],
])('listed clients have all fields in: %s', async (name, profile_photo) => {
  const call = shown(name)
  if (!call) throw new Error(`There is no call ${name}`)
  const { users } = JSON.parse((await ask('ours', call)).answer)
  expect(users).toHaveLength(100)
  for (const user of users) {
    const { gender, last_session, ...fields } = user
    expect([null, 'male', 'female']).toContain(gender)
    expect(last_session === null || typeof last_session === 'string').toBe(true)
    expect(fields.profile_photo).toEqual(profile_photo)
    expect(Object.entries({ ...fields, profile_photo: '' }).filter(([, value]) => value === null)).toEqual([])
  }
})

test('a client has notes of a realistic length', async () => {
  const call = shown('get')
  const { notes } = JSON.parse(call ? (await ask('ours', call)).answer : '{}')
  expect(notes.text).toMatch(/^Knee hurts .* spring\.$/s)
})
