import type { Idempotency } from './idempotency.ts'
import { clientStore, type ClientStore } from './clients.ts'
import { sql } from 'drizzle-orm'
import { openDatabase, type Credential, type Usage } from './d1.ts'
import { statement } from './statement.ts'
import { keyStore, type KeyStore } from './keys.ts'
import { organizationStore, type OrganizationStore } from './organizations.ts'
import { photoOutbox, type PhotoOutbox } from './photo-outbox.ts'
import { photoStore, type PhotoStore } from './photos.ts'
import { userStore, type UserStore } from './users.ts'

export { KeyNoLongerValid, type Credential, type Usage } from './d1.ts'
export { Unavailable } from './faults.ts'
export { IdempotencyKeyExpired, IdempotencyKeyReused, type Idempotency } from './idempotency.ts'
export type { PhotoFacts } from './photos.ts'
export { forgetIdempotencyKeys } from './idempotency-sweep.ts'
export { sweepPhotos } from './photo-sweep.ts'
export type { Revision } from './revision.ts'
export { findKey, type KeyRecord } from './key-lookup.ts'

/** The bindings of wrangler.toml that hold data. */
export interface StorageBindings {
  DB: D1Database
  KEYS: KVNamespace
  PHOTOS: R2Bucket
}

const one = statement(() => sql`SELECT 1`)

/** Everything that outlives a request. Every function takes the organization first and looks at nothing beyond it. */
export interface Storage {
  clients: ClientStore
  users: UserStore
  organizations: OrganizationStore
  keys: KeyStore
  photos: PhotoStore
  photoOutbox: PhotoOutbox
  /** One round trip to the database; throws when it does not answer. */
  ping(): Promise<void>
}

/**
 * Storage for one request, from the bindings of that request.
 * @param now when the request came
 * @param usage where the cost of the request is added up
 * @param credential the caller's key, checked again by the database in each batch; none for the operator
 * @param idempotency what the caller calls the request by, if they do
 */
export function openStorage(
  bindings: StorageBindings,
  now: Date,
  usage: Usage,
  credential?: Credential,
  idempotency?: Idempotency,
): Storage {
  const database = openDatabase(bindings.DB, now, usage, credential, idempotency)
  return {
    clients: clientStore(database),
    users: userStore(database),
    organizations: organizationStore(database),
    keys: keyStore(database, bindings.KEYS),
    photos: photoStore(bindings.PHOTOS),
    photoOutbox: photoOutbox(database),
    async ping() {
      await database.read(one({}))
    },
  }
}

/** The photos alone: they open without a key, so there is neither an organization nor anything to ask the database. */
export function openPhotos(bindings: StorageBindings): PhotoStore {
  return photoStore(bindings.PHOTOS)
}
