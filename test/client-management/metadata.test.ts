// Metadata is merged by RFC 7396, within its limits.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClient, newOrganization } from '../helpers.ts'
import { details, lone, outcome, updated } from './client-answers.ts'

const sentence =
  'metadata must be an object of at most 8192 bytes, 50 keys and 4 levels, with keys of 1 to 40 letters, digits, "-" or "_" and text without NUL'
const refused = lone('metadata', sentence)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The pseudocode of RFC 7396. */
function merge(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const result = new Map(Object.entries(isObject(target) ? target : {}))
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name)
    else result.set(name, merge(result.get(name), value))
  }
  return Object.fromEntries(result)
}
const keysIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>(
        (n, each) => n + keysIn(each),
        isObject(value) ? Object.keys(value).length : 0,
      )
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString', '1', 'A-_9')
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('":', '\\":', '\\', '"', 'x'.repeat(3000), '[1]'),
)
const at = (inner: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .uniqueArray(fc.tuple(key, inner), { maxLength: 6, selector: ([name]) => name })
    .map((pairs) => Object.fromEntries(pairs))
const patches = at(fc.oneof(leaf, at(fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), at(leaf)))))

test('any documents and patches come to what the RFC says, or are refused and change nothing', async () => {
  const organization = await newOrganization({ client_limit: 10_000 })
  let refusals = 0
  await fc.assert(
    fc.asyncProperty(fc.array(patches, { minLength: 2, maxLength: 4 }), async ([first, ...others]) => {
      const expected = merge({}, first)
      if (bytesOf(expected) > 8192 || keysIn(expected) > 50) return
      const user_uid = await createClient(organization, { metadata: first })
      let held = expected
      for (const patch of others) {
        const merged = merge(held, patch)
        const fits = bytesOf(merged) <= 8192 && keysIn(merged) <= 50
        if (fits) held = merged
        else refusals += 1
        const answer = await organization.clients('/', { method: 'PUT', json: { user_uid, metadata: patch } })
        expect(outcome(answer)).toEqual(fits ? updated : refused)
        const shown = (await details(organization, user_uid)).metadata
        expect(JSON.parse(JSON.stringify(shown))).toEqual(JSON.parse(JSON.stringify(held)))
        expect(Object.keys(shown as object).sort()).toEqual(Object.keys(held as object).sort())
      }
    }),
    { numRuns: 120 },
  )
  expect(refusals).toBeGreaterThan(0)
})

test.each([
  ['NUL', 'a\0b'],
  ['half a character', 'a\ud800'],
])('text with %s is refused at any depth', async (_, text) => {
  const organization = await newOrganization()
  const user_uid = await createClient(organization, { metadata: { a: 1 } })
  for (const metadata of [{ a: text }, { a: { b: [text] } }]) {
    const answer = await organization.clients('/', { method: 'PUT', json: { user_uid, metadata } })
    expect(outcome(answer)).toEqual(refused)
  }
  expect((await details(organization, user_uid)).metadata).toEqual({ a: 1 })
})

test('the limits are of the merged result: 50 keys, 8 192 bytes, 4 levels', async () => {
  const organization = await newOrganization()
  const many = (n: number, from = 0) =>
    Object.fromEntries(Array.from({ length: n }, (_, k) => [`k${k + from}`, k]))
  const user_uid = await createClient(organization, { metadata: many(49) })
  const put = async (metadata: unknown) =>
    outcome(await organization.clients('/', { method: 'PUT', json: { user_uid, metadata } }))
  expect(await put({ last: ':":\\":"' })).toEqual(updated)
  expect(await put({ more: 1 })).toEqual(refused)
  expect(await put({ more: 1, k0: null })).toEqual(updated)
  expect(await put(null)).toEqual(updated)
  expect((await details(organization, user_uid)).metadata).toEqual({})
  // {"a":"…"} has eight bytes beside the text.
  expect(await put({ a: 'x'.repeat(8184) })).toEqual(updated)
  expect(await put({ b: 1 })).toEqual(refused)
  expect(await put({ a: 'é'.repeat(4093) })).toEqual(refused)
  expect(await put({ a: { b: { c: {} } } })).toEqual(updated)
  expect(await put({ a: { b: { c: { d: {} } } } })).toEqual(refused)
})
