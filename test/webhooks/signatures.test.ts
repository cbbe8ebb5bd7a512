// Signatures by Standard Webhooks 1.0, which foreign libraries verify.
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { secretOf, signaturesOf } from '../../src/webhooks/secrets.ts'
import { APP_SECRET, endpoint, env, message, now, refused, rotated, taken, verdicts } from './signed.ts'

describe('a signature', () => {
  test('is what Standard Webhooks 1.0 says, over the UTF-8 of `id.timestamp.body`', async () => {
    const secret = Buffer.from((await secretOf(env, endpoint)).slice('whsec_'.length), 'base64')
    const signed = createHmac('sha256', secret).update(`${message.id}.${now}.${message.body}`)
    expect(await signaturesOf(env, endpoint, message, now)).toBe(`v1,${signed.digest('base64')}`)
  })

  test('is the one that a published library makes', async () => {
    const webhook = new Webhook(await secretOf(env, endpoint))
    const made = webhook.sign(message.id, new Date(now * 1000), message.body)
    expect(await signaturesOf(env, endpoint, message, now)).toBe(made)
  })

  test.each([
    ['text beyond ASCII', message.body],
    ['nothing', '{}'],
    ['40 kB', JSON.stringify({ text: 'ß'.repeat(20_000) })],
    ['line breaks, quotes and dots', '{"a":"\\n\\"..\\u0000"}\n'],
  ])('of a body of %s is taken by each library', async (_, body) => {
    const signature = await signaturesOf(env, endpoint, { ...message, body }, now)
    expect(await verdicts(await secretOf(env, endpoint), signature, { ...message, body })).toEqual(taken)
  })

  test('is refused for another body, id, time or secret', async () => {
    const secret = await secretOf(env, endpoint)
    const signature = await signaturesOf(env, endpoint, message, now)
    expect(await verdicts(secret, signature)).toEqual(taken)
    expect(await verdicts(secret, signature, { ...message, body: `${message.body} ` })).toEqual(refused)
    expect(await verdicts(secret, signature, { ...message, id: `${message.id}1` })).toEqual(refused)
    expect(await verdicts(secret, signature, message, now + 1)).toEqual(refused)
    expect(await verdicts(await secretOf(env, rotated), signature)).toEqual(refused)
  })
})

describe('while a secret is replaced', () => {
  test('both sign, the new one first, until the moment that the rotation named', async () => {
    const both = await signaturesOf(env, rotated, message, now)
    const [first, second, ...others] = both.split(' ')
    expect(others).toEqual([])
    expect(first).toBe(await signaturesOf(env, { ...rotated, previousUntil: null }, message, now))
    expect(second).toBe(await signaturesOf(env, endpoint, message, now))
    expect(await verdicts(await secretOf(env, endpoint), both)).toEqual(taken)
    expect(await verdicts(await secretOf(env, rotated), both)).toEqual(taken)

    const later = await signaturesOf(env, { ...rotated, previousUntil: now * 1000 }, message, now)
    expect(await verdicts(await secretOf(env, endpoint), later)).toEqual(refused)
    expect(await verdicts(await secretOf(env, rotated), later)).toEqual(taken)
  })

  test('a second rotation ends the first secret at once', async () => {
    const twice = await signaturesOf(env, { ...rotated, generation: 3 }, message, now)
    expect(twice.split(' ')).toHaveLength(2)
    expect(await verdicts(await secretOf(env, endpoint), twice)).toEqual(refused)
    expect(await verdicts(await secretOf(env, rotated), twice)).toEqual(taken)
  })
})

describe("while the deployment's secret is replaced", () => {
  const replaced = { APP_SECRET: 'a-second-secret-of-the-deployment', APP_SECRET_PREVIOUS: APP_SECRET }

  test('both sign, and a new secret is of the current one', async () => {
    const both = await signaturesOf(replaced, endpoint, message, now)
    expect(both.split(' ')).toHaveLength(2)
    expect(await verdicts(await secretOf(env, endpoint), both)).toEqual(taken)
    const current = await secretOf({ APP_SECRET: replaced.APP_SECRET }, endpoint)
    expect(await secretOf(replaced, endpoint)).toBe(current)
    expect(await verdicts(current, both)).toEqual(taken)
    const over = await signaturesOf({ ...replaced, APP_SECRET_PREVIOUS: undefined }, endpoint, message, now)
    expect(await verdicts(await secretOf(env, endpoint), over)).toEqual(refused)
  })

  test('four sign during a rotation of the endpoint', async () => {
    const all = await signaturesOf(replaced, rotated, message, now)
    expect(new Set(all.split(' ')).size).toBe(4)
    for (const state of [endpoint, rotated]) {
      for (const deployment of [env, replaced]) {
        expect(await verdicts(await secretOf(deployment, state), all)).toEqual(taken)
      }
    }
  })

  test('a secret before that is too short signs nothing', async () => {
    const signature = await signaturesOf({ ...env, APP_SECRET_PREVIOUS: 'short' }, endpoint, message, now)
    expect(signature).toBe(await signaturesOf(env, endpoint, message, now))
  })
})
