import { recordPrefix } from '../domain/erased.ts'
import { copiedAtOnce, erasedAtOnce, hour, second } from '../domain/limits.ts'
import type { DatabaseName } from '../domain/placement.ts'
import type { Database } from './d1/database.ts'
import { listRecords, toErasure } from './erasures/records.ts'
import { markDeletingAgain, reapplication, removeClients, removeUsers } from './erasures/statements.ts'
import { putKeysOf } from './keys/lookup.ts'
import { openKeysOf } from './keys/statements.ts'

export type Erasures = ReturnType<typeof erasures>

type Bindings = { KEYS: KVNamespace; PHOTOS: R2Bucket }

/** What R2 knows of erasures in the organizations of a database. */
export function erasures(database: Database, name: DatabaseName, { KEYS: namespace, PHOTOS }: Bindings) {
  return {
    /**
     * Erases again what is recorded as erased and is back: the clients and users of the next records, and the
     * organization itself, whose rest is the work of a job.
     * @param after the id of the last record seen; `next` is that of this call, null if there are no more
     */
    async reapply(organization: string, after: string | undefined, now: Date) {
      const record = recordPrefix + organization
      const [own, { objects, truncated }] = await Promise.all([
        PHOTOS.head(record),
        listRecords(
          PHOTOS,
          `${record}/`,
          after === undefined ? after : `${record}/${after}`,
          erasedAtOnce.records,
        ),
      ])
      const people = objects.map((each) => toErasure(each).id ?? '')
      const at = { organization, now: now.toISOString() }
      const again = { organization, ids: JSON.stringify(people), time: own && toErasure(own).time }
      const { outcome, keys } = await database.write({
        event: { organization, type: 'client.deleted', spread: 'each' },
        outcome: reapplication(again),
        thenDo: [removeClients(again), removeUsers(again), markDeletingAgain({ ...again, ...at })],
        read: { keys: openKeysOf({ ...at, limit: own ? copiedAtOnce : 0 }) },
      })
      if (outcome.kind === 'reapplied' && outcome.isDeleting === 1) {
        await putKeysOf(organization, keys, { name, namespace, now }, { expirationTtl: hour / second })
      }
      return { ...outcome, next: truncated ? (people.at(-1) ?? null) : null }
    },
  }
}
