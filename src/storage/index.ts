import { clientStore, type ClientStore } from './clients/store.ts'
import type { Access } from './d1/access.ts'
import { openDatabase, type Database } from './d1/database.ts'
import type { DatabaseBindings } from './d1/databases.ts'
import { eventStore, type EventStore } from './events/store.ts'
import { keyStore, type KeyStore } from './keys/store.ts'
import { offboarding, type Offboarding } from './offboarding.ts'
import { organizationStates, type OrganizationStates } from './organization-states.ts'
import { organizationStore, type OrganizationStore } from './organizations/store.ts'
import { erasures, type Erasures } from './reapplication.ts'
import { photoOutbox, type PhotoOutbox } from './photos/outbox.ts'
import { photoStore, type PhotoStore } from './photos/store.ts'
import { userStore, type UserStore } from './users/store.ts'
import { usageStore, type UsageStore } from './usage/store.ts'
import { webhookStore, type WebhookStore } from './webhooks/store.ts'

export { KeyNoLongerValid, type Access, type Idempotency, type Usage } from './d1/access.ts'
export { locate, openDirectory, type Directory, type Placed } from './organizations/directory.ts'
export { Unavailable } from './d1/retries.ts'
export { IdempotencyKeyExpired, IdempotencyKeyReused, OutcomeErased } from './d1/idempotency.ts'
export type { PhotoFacts } from './photos/store.ts'
export type { UserChanges } from './users/write.ts'
export type { WebhookChanged } from './webhooks/store.ts'
export { askMigrations } from './d1/migrations.ts'
export { forgetIdempotencyKeys } from './d1/idempotency-sweep.ts'
export { takeTurns } from './d1/turns.ts'
export type { JobRun } from './d1/walks.ts'
export { pruneEvents } from './events/prune.ts'
export { eraseOrganizations } from './erasure.ts'
export { recordErasures } from './erasures/record.ts'
export { reassignClients } from './offboarding.ts'
export type { ClientRowToImport } from './clients/imports-rows.ts'
export type { SessionRowToImport } from './clients/imports-sessions.ts'
export { sweepLimits, sweepPhotos } from './photos/sweep.ts'
export { foldClients } from './clients/fold.ts'
export type { UserRowToImport, WeightRowToImport } from './users/imports-rows.ts'
export { foldUsers } from './users/fold.ts'
export {
  deliveryStore,
  deliveryStores,
  type Claim,
  type DeliveryStore,
  type Health,
} from './webhooks/delivery.ts'
export type { Revision } from './d1/revision.ts'
export { UnknownKeysAreOver } from './keys/fallback.ts'
export { findKey, hashKey, rememberDeath } from './keys/lookup.ts'
export type { KeyRecord } from './keys/rows.ts'

/** The bindings of wrangler.toml that hold data. */
export interface StorageBindings extends DatabaseBindings {
  KEYS: KVNamespace
  PHOTOS: R2Bucket
}

/** All stored data. Every function takes the organization first and reads nothing of any other. */
export interface Storage {
  clients: ClientStore
  users: UserStore
  organizations: OrganizationStore
  organizationStates: OrganizationStates
  erasures: Erasures
  events: EventStore
  keys: KeyStore
  photos: PhotoStore
  photoOutbox: PhotoOutbox
  offboarding: Offboarding
  webhooks: WebhookStore
  usage: UsageStore
}

/** Storage for one request, from the bindings of that request. */
export const openStorage = (bindings: StorageBindings, access: Access): Storage =>
  new RequestStorage(bindings, access)

/** Makes a store at each use, because a request uses one or two of them. */
class RequestStorage implements Storage {
  readonly #bindings: StorageBindings
  readonly #access: Access
  readonly #database: Database

  constructor(bindings: StorageBindings, access: Access) {
    this.#bindings = bindings
    this.#access = access
    this.#database = openDatabase(bindings, access)
  }

  get clients() {
    return clientStore(this.#database)
  }

  get users() {
    return userStore(this.#database)
  }

  get organizations() {
    return organizationStore(this.#database)
  }

  get organizationStates() {
    return organizationStates(this.#database, this.#access.database, this.#bindings.KEYS)
  }

  get erasures() {
    return erasures(this.#database, this.#access.database, this.#bindings)
  }

  get events() {
    return eventStore(this.#database)
  }

  get keys() {
    return keyStore(this.#database, this.#access.database, this.#bindings.KEYS)
  }

  get offboarding() {
    return offboarding(this.#database, this.#access.database, this.#bindings.KEYS)
  }

  get photos() {
    return photoStore(this.#bindings.PHOTOS)
  }

  get photoOutbox() {
    return photoOutbox(this.#database)
  }

  get webhooks() {
    return webhookStore(this.#database)
  }

  get usage() {
    return usageStore(this.#database)
  }
}

/** The photos alone: they open without a key, so they need no organization and no database. */
export function openPhotos(bindings: StorageBindings): PhotoStore {
  return photoStore(bindings.PHOTOS)
}
