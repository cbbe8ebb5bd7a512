import type { DeliveryStore, EndpointRow } from '../storage/index.ts'
import type { Sign } from './send-one.ts'

/** One endpoint, in the database where it is. */
export interface Target {
  store: DeliveryStore
  organization: string
  id: string
}

/** What a delivery asks about an endpoint. */
export interface Rules {
  sign: (endpoint: EndpointRow, target: Target) => Sign
  /** Why nothing may be sent to a URL; undefined if it may. */
  refusal: (url: string) => string | undefined
}
