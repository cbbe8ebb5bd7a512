import { clientStore, type ClientStore } from './clients.ts'
import { openDatabase, type Access } from './d1.ts'
import type { DatabaseBindings } from './databases.ts'
import { keyStore, type KeyStore } from './keys.ts'
import { organizationStore, type OrganizationStore } from './organizations.ts'
import { photoOutbox, type PhotoOutbox } from './photo-outbox.ts'
import { photoStore, type PhotoStore } from './photos.ts'
import { userStore, type UserStore } from './users.ts'

export { KeyNoLongerValid, type Access, type Usage } from './d1.ts'
export { locate, openDirectory, type Directory, type Placed } from './directory.ts'
export { Unavailable } from './faults.ts'
export {
  IdempotencyKeyExpired,
  IdempotencyKeyReused,
  OutcomeErased,
  type Idempotency,
} from './idempotency.ts'
export type { PhotoFacts } from './photos.ts'
export type { UserChanges } from './user-edit.ts'
export { askMigrations } from './migrations.ts'
export { forgetIdempotencyKeys } from './idempotency-sweep.ts'
export { sweepPhotos } from './photo-sweep.ts'
export type { Revision } from './revision.ts'
export { UnknownKeysAreOver } from './key-fallback.ts'
export { findKey, rememberDeath, type KeyRecord } from './key-lookup.ts'

/** The bindings of wrangler.toml that hold data. */
export interface StorageBindings extends DatabaseBindings {
  KEYS: KVNamespace
  PHOTOS: R2Bucket
}

/** Everything that outlives a request. Every function takes the organization first and looks at nothing beyond it. */
export interface Storage {
  clients: ClientStore
  users: UserStore
  organizations: OrganizationStore
  keys: KeyStore
  photos: PhotoStore
  photoOutbox: PhotoOutbox
}

/** Storage for one request, from the bindings of that request. */
export function openStorage(bindings: StorageBindings, access: Access): Storage {
  const database = openDatabase(bindings, access)
  return {
    clients: clientStore(database),
    users: userStore(database),
    organizations: organizationStore(database),
    keys: keyStore(database, access.database, bindings.KEYS),
    photos: photoStore(bindings.PHOTOS),
    photoOutbox: photoOutbox(database),
  }
}

/** The photos alone: they open without a key, so there is neither an organization nor anything to ask the database. */
export function openPhotos(bindings: StorageBindings): PhotoStore {
  return photoStore(bindings.PHOTOS)
}
