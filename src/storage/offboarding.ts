import { reassignedAtOnce } from '../domain/limits.ts'
import type { DatabaseName } from '../domain/placement.ts'
import type { Database } from './d1/database.ts'
import type { DatabaseBindings } from './d1/databases.ts'
import { noMoreEvents } from './d1/event-context.ts'
import { inEachDatabase, type JobRun } from './d1/walks.ts'
import { putKey } from './keys/lookup.ts'
import { toRecordOf } from './keys/rows.ts'
import { keysRevokedAt, revokeKeysOfAdmin } from './keys/statements.ts'
import {
  adminDeletion,
  adminsToReassign,
  endReassignment,
  eraseAdminOutcomes,
  markAdminDeleted,
  moveClients,
  passOn,
  type AdminDeletion,
} from './organizations/admin-deletion.ts'

export type Offboarding = ReturnType<typeof offboarding>

/** The end of admins: of their keys, and their clients' way to another one. */
export function offboarding(database: Database, name: DatabaseName, namespace: KVNamespace) {
  return {
    /**
     * Deletes an admin and revokes its keys. Its clients go to the admin `to`: at once as many as one transaction may
     * change, the others by the cron. Each client gets `version`, because its answers show the admin.
     */
    async deleteAdmin(
      organization: string,
      adminUid: string,
      to: string | null,
      version: string,
      now: Date,
    ): Promise<AdminDeletion> {
      const admin = { organization, adminUid }
      const deleted = { ...admin, now: now.toISOString() }
      const { outcome, revoked } = await database.write({
        event: { organization, type: 'admin.deleted', spread: 'each' },
        outcome: adminDeletion({ ...admin, to }),
        thenDo: [
          markAdminDeleted({ ...deleted, to }),
          eraseAdminOutcomes(deleted),
          passOn({ ...deleted, to }),
          noMoreEvents,
          revokeKeysOfAdmin(deleted),
          moveClients({ ...admin, version, limit: reassignedAtOnce }),
          endReassignment(admin),
        ],
        read: { revoked: keysRevokedAt(deleted) },
      })
      await Promise.all(revoked.map((row) => putKey(namespace, row.hash, toRecordOf(row, name), now)))
      return outcome
    },
  }
}

/** The steps of a run in all databases: D1 allows an invocation 1 000 queries, and other jobs need some. */
const mostSteps = 100

/**
 * Gives the clients of deleted admins to those who take them, a step for each admin in turn, so that none waits for
 * another's many clients. Runs may overlap, stop anywhere and repeat.
 */
export async function reassignClients(
  bindings: DatabaseBindings,
  run: JobRun,
  newVersion: () => string,
  limit = reassignedAtOnce,
): Promise<{ steps: number; finished: boolean }> {
  let steps = 0
  const ends = await inEachDatabase(bindings, run, async (database) => {
    for (;;) {
      const { due } = await database.writeRepeatably({ event: null, ask: { due: adminsToReassign } })
      if (due.length === 0) return true
      for (const admin of due) {
        if (run.isOver() || steps >= mostSteps) return false
        steps += 1
        await database.writeRepeatably({
          event: { organization: admin.organization, type: 'admin.deleted', spread: 'none' },
          do: [moveClients({ ...admin, version: newVersion(), limit }), endReassignment(admin)],
        })
      }
    }
  })
  return { steps, finished: ends.every(Boolean) }
}
