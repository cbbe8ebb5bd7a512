// Contract 1.1: blank text means that a known field was not supplied, in queries and bodies of every format.
import fc from 'fast-check'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { knownFields } from '../../src/http/problems.ts'
import { aUser, createClient, newOrganization, type Answer, type Organization } from '../helpers.ts'
import { rows } from '../routes/index.ts'
import { formatNames, formats, keyedRoutes, ready, routesThatRead } from './every-route.ts'

let owner: Organization
beforeAll(async () => {
  owner = await newOrganization()
})

afterEach(() => {
  vi.useRealTimers()
})

const blanks = ['', ' \t\r\n']
const bodies = routesThatRead.flatMap((route) => {
  const body = rows[route]?.facts.body
  return (body ? knownFields(body) : []).map((field) => [route, field] as const)
})
const queries = keyedRoutes.flatMap((route) => {
  const query = rows[route]?.facts.query
  return (query ? knownFields(query) : []).map((field) => [route, field] as const)
})

test.each(bodies)('%s answers a blank %s like an absent one', async (route, field) => {
  for (const format of formatNames) {
    const answers: Answer[] = []
    for (const blank of [undefined, ...blanks]) {
      const { ask, fields } = await ready(route, owner)
      const others = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field))
      answers.push(
        await ask('', formats[format](blank === undefined ? others : { ...others, [field]: blank })),
      )
    }
    if (answers.some(({ status }) => status === 415)) continue
    // The first call may make what the next ones find taken.
    const outcomes = answers.map(({ status, body }) => ({
      status: status === 409 ? 201 : status,
      details: body.details,
    }))
    expect(outcomes).toEqual(outcomes.map(() => outcomes[0]))
  }
})

test.each(queries)('%s answers a blank %s in the query like an absent one', async (route, field) => {
  // Some answers say when they were made.
  vi.useFakeTimers({ toFake: ['Date'] })
  const { ask, success } = await ready(route, owner)
  // The first import of a file changes what is there, and the next ones find it unchanged.
  expect((await ask()).status).toBe(success)
  const plain = await ask()
  expect(plain.status).toBe(success)
  for (const blank of blanks) {
    const query = new URLSearchParams([[field, blank]]).toString()
    expect((await ask(query)).body).toEqual(plain.body)
  }
})

test('a user can be created with the measurements of the other unit system blank', async () => {
  const measured = fc.constantFrom(
    { height_cm: 180, weight_kg: 80, height_ft: '', weight_lbs: ' ' },
    { height_ft: `5'10"`, weight_lbs: 170, height_cm: '', weight_kg: '\t' },
    { height_cm: '180', weight_kg: '80', height_ft: '' },
    { height_ft: `5'10"`, weight_lbs: '170', weight_kg: '' },
  )
  await fc.assert(
    fc.asyncProperty(measured, async (fields) => {
      const none = { height_cm: undefined, weight_kg: undefined }
      expect((await owner.users('/create-user', { json: aUser({ ...none, ...fields }) })).status).toBe(201)
    }),
    { numRuns: 12 },
  )
})

test('a blank value for a required field is answered as missing', async () => {
  const { body } = await owner.clients('/', { json: { display_name: '\u00a0\u3000', email: '' } })
  expect(body.error).toBe('display_name is required; email is required')
  const { body: other } = await owner.clients('/', {
    body: new URLSearchParams({ display_name: '', email: ' ' }),
  })
  expect(other).toEqual(body)
})

test('a note of white space is stored, and an empty note clears it', async () => {
  const uid = await createClient(owner)
  for (const format of formatNames) {
    for (const note of [' ', '\n', '\u00a0']) {
      await owner.clients(`/save-notes/${uid}`, { method: 'POST', ...formats[format]({ note }) })
      expect((await owner.clients(`/${uid}`)).body.notes.text).toBe(note)
    }
    await owner.clients(`/save-notes/${uid}`, { method: 'POST', ...formats[format]({ note: '' }) })
    expect((await owner.clients(`/${uid}`)).body.notes.text).toBeNull()
  }
})
