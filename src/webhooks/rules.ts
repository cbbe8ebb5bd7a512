import { refusedDestination } from '../domain/webhook-destination.ts'
import type { Bindings } from '../http/env.ts'
import { publicOrigin } from '../http/origin.ts'
import type { DeliveryStore } from '../storage/index.ts'
import { signaturesOf, type SecretState } from './secrets.ts'
import type { Sign } from './send-one.ts'

/** One endpoint, in the database where it is. */
export interface Target {
  store: DeliveryStore
  organization: string
  id: string
}

/** What a delivery asks about an endpoint. */
export interface Rules {
  sign: (endpoint: SecretState) => Sign
  /** Why nothing may be sent to a URL; undefined if it may. */
  refusal: (url: string) => string | undefined
}

/** @param hosts this deployment's own, beside that of PUBLIC_URL */
export function rulesOf(bindings: Bindings, hosts: string[] = []): Rules {
  const origin = publicOrigin({ env: bindings })
  const ownHosts = origin === undefined ? hosts : [...hosts, new URL(origin).host]
  return {
    sign: (endpoint) => (message, seconds) => signaturesOf(bindings, endpoint, message, seconds),
    refusal: (url) => refusedDestination(url, ownHosts, bindings.LOCAL === 'true'),
  }
}
