// POST /client-management/clients: how large a body may be.
import { beforeAll, expect, test } from 'vitest'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import { formType, json, part, parts, postRaw } from './body-bytes.ts'
import { expectRefusal, outcome } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const post = (body: BodyInit, contentType?: string) => postRaw(organization, body, contentType)

const padded = (body: string, size: number) => body + ' '.repeat(size - body.length)
const tooLarge = (size: number) => ({
  status: 413,
  body: { error: expect.stringContaining(String(size)) },
})

test('JSON and forms: 1 000 000 bytes are fine, one more is not', async () => {
  expect((await post(padded(json(), 1_000_000))).status).toBe(201)
  expect(outcome(await post(padded(json(), 1_000_001)))).toEqual(tooLarge(1_000_000))
  expect(outcome(await post(padded('{', 1_000_001)))).toEqual(tooLarge(1_000_000))
  expectRefusal(await post('email=a'.padEnd(1_000_000, 'a'), formType), 'display_name', 'email')
  expect(outcome(await post('email=a'.padEnd(1_000_001, 'a'), formType))).toEqual(tooLarge(1_000_000))
})

test('multipart: 6 000 000 bytes are read, one more is not', async () => {
  const fields = parts(part('display_name', 'Test'), part('email', aClient().email))
  const ofSize = (size: number) => {
    const body = new Uint8Array(size).fill(0x20)
    body.set(fields, 0)
    return body
  }
  const type = 'multipart/form-data; boundary=b'
  expect((await post(ofSize(6_000_000), type)).status).not.toBe(413)
  expect(outcome(await post(ofSize(6_000_001), type))).toEqual(tooLarge(5_000_000))
})

test('a stream that does not say its length is counted', async () => {
  const streamOf = (size: number) => new Blob([padded(json(), size)]).stream()
  expect((await post(streamOf(1_000_000))).status).toBe(201)
  expect(outcome(await post(streamOf(1_000_001)))).toEqual(tooLarge(1_000_000))
})
