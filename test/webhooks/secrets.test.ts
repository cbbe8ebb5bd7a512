// The secrets of webhooks: derived from the deployment's, and stored nowhere.
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasWebhooks, secretOf } from '../../src/webhooks/secrets.ts'
import { APP_SECRET, APP_SECRET_PREVIOUS, endpoint, env } from './signed.ts'

describe('a secret', () => {
  test('is `whsec_` and 32 bytes in base64, derived from the deployment, the endpoint and its generation', async () => {
    const derived = createHmac('sha256', APP_SECRET).update(`webhook ${endpoint.id} 1`).digest('base64')
    expect(await secretOf(env, endpoint)).toBe(`whsec_${derived}`)
    expect(derived).toMatch(/^[\w+/]{43}=$/)
  })

  test('is the same at each use', async () => {
    expect(await secretOf({ ...env }, { ...endpoint })).toBe(await secretOf(env, endpoint))
  })

  test('is another one for another deployment, endpoint or generation', async () => {
    const all = await Promise.all([
      secretOf(env, endpoint),
      secretOf({ APP_SECRET: APP_SECRET_PREVIOUS }, endpoint),
      secretOf(env, { ...endpoint, id: '01M7ZXE1G7CGKTW63S383AJB6A' }),
      secretOf(env, { ...endpoint, generation: 2 }),
      // Not the same text in another place.
      secretOf(env, { id: `${endpoint.id} 1`, generation: 1 }),
      secretOf(env, { ...endpoint, generation: 11 }),
    ])
    expect(new Set(all).size).toBe(all.length)
  })
})

test.each([
  [undefined, false],
  ['', false],
  ['x'.repeat(31), false],
  ['x'.repeat(32), true],
])('a deployment with the secret %j has webhooks: %j', (secret, has) => {
  expect(hasWebhooks({ APP_SECRET: secret, APP_SECRET_PREVIOUS })).toBe(has)
})
