import { second } from '../domain/limits.ts'
import { appSecrets, type AppSecrets } from '../http/app-secrets.ts'

/** What decides an endpoint's secrets: `generation` counts them, and the one before signs until `previousUntil` (ms). */
export interface SecretState {
  readonly id: string
  readonly generation: number
  readonly previousUntil: number | null
}

/** Whether the deployment has the secret without which there are no webhooks. */
export const hasWebhooks = (secrets: AppSecrets): boolean => appSecrets(secrets).length > 0

/** The endpoint's secret as its owner keeps it. It is stored nowhere and derived at each use. */
export async function secretOf(
  { APP_SECRET = '' }: AppSecrets,
  { id, generation }: Pick<SecretState, 'id' | 'generation'>,
): Promise<string> {
  return `whsec_${base64(await derived(APP_SECRET, id, generation))}`
}

/**
 * The value of `webhook-signature` for a message sent at a time (s), by Standard Webhooks 1.0: one signature for each
 * secret that the owner may still have, the current one first.
 */
export async function signaturesOf(
  secrets: AppSecrets,
  endpoint: SecretState,
  message: { readonly id: string; readonly body: string },
  seconds: number,
): Promise<string> {
  const { generation, previousUntil } = endpoint
  const isReplaced = previousUntil !== null && previousUntil > seconds * second
  const generations = isReplaced ? [generation, generation - 1] : [generation]
  const signatures = appSecrets(secrets).flatMap((key) =>
    generations.map(async (each) => {
      const secret = await derived(key, endpoint.id, each)
      return `v1,${base64(await hmac(secret, `${message.id}.${seconds}.${message.body}`))}`
    }),
  )
  return (await Promise.all(signatures)).join(' ')
}

const encoder = new TextEncoder()
const sha256 = { name: 'HMAC', hash: 'SHA-256' }

const derived = (key: string, id: string, generation: number) =>
  hmac(encoder.encode(key), `webhook ${id} ${generation}`)

async function hmac(key: Uint8Array, text: string): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', key, sha256, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(text)))
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
