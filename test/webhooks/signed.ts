// A webhook and a message to it, and what foreign libraries say of its signature.
import { validateWebhook } from 'replicate'
import { Webhook } from 'standardwebhooks'
import type { SecretState } from '../../src/webhooks/secrets.ts'

export const APP_SECRET = 'the-first-secret-of-the-deployment'
export const APP_SECRET_PREVIOUS = 'the-secret-of-the-deployment-before'
export const env = { APP_SECRET }
export const now = Math.floor(Date.now() / 1000)
export const endpoint: SecretState = { id: '01M7ZXE1G7CGKTW63S383AJB69', generation: 1, previousUntil: null }
export const rotated: SecretState = { ...endpoint, generation: 2, previousUntil: (now + 1) * 1000 }
export const message = {
  id: '000000000042-1795887000123',
  body: JSON.stringify({ type: 'client.created', data: { name: 'Zoë 😀', of: ['a.b', 'c d'] } }),
}

/** What an owner with this secret says of a message: each library's verdict. */
export async function verdicts(secret: string, signature: string, { id, body } = message, seconds = now) {
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signature,
  }
  const isTaken = (verify: () => unknown) => {
    try {
      verify()
      return true
    } catch {
      return false
    }
  }
  return {
    standardwebhooks: isTaken(() => new Webhook(secret).verify(body, headers)),
    replicate: await validateWebhook({ id, timestamp: String(seconds), body, secret, signature }),
  }
}
export const taken = { standardwebhooks: true, replicate: true }
export const refused = { standardwebhooks: false, replicate: false }
