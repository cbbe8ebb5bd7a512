import type { ChangesOf } from '../../domain/changes.ts'
import type { ClientFields, ClientStatus } from '../../domain/client.ts'
import type { Refused } from '../../domain/refused.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import {
  clientDeletion,
  clientUpdateOutcome,
  photoShownBy,
  removeClient,
  setStatus,
  statusChange,
  updateColumns,
  type ClientDeletion,
  type ClientUpdate,
  type StatusChange,
} from './changes.ts'
import { clientColumns } from './rows.ts'

/** What happens to one client. Each function is one round trip. */
export function changesOfClients(database: Database) {
  return {
    /**
     * Changes the given fields; returns the client's current photo, and the replaced one, which is now in the outbox.
     */
    async update(
      organization: string,
      userUid: string,
      changes: ChangesOf<ClientFields>,
      revision: Revision,
    ): Promise<ClientUpdate> {
      const change = { organization, userUid, ...revision }
      // A null uid finds no photo: a change without a photo replaces none.
      const shownBy = changes.photo === undefined ? null : userUid
      const { photo: newPhoto, ...others } = changes
      const isPhotoAlone =
        newPhoto !== undefined && Object.values(others).every((value) => value === undefined)
      return withinTags(async () => {
        const { before, outcome } = await database.writeRepeatably({
          event: { organization, type: isPhotoAlone ? 'client.photo_changed' : 'client.updated' },
          ask: { before: photoShownBy({ organization, userUid: shownBy }) },
          do: [updateColumns(change, clientColumns(changes))],
          outcome: clientUpdateOutcome({
            ...change,
            email: changes.email ?? null,
            hasMetadata: Number(changes.metadata !== undefined),
          }),
        })
        const { kind, photo, isNewPhoto } = outcome
        if (kind !== 'updated') return { kind }
        // A repeat after a lost answer finds its own photo, which must not be deleted.
        const replacedPhoto = before[0]?.photo !== photo ? before[0]?.photo : null
        return { kind, photo, isNewPhoto: isNewPhoto === 1, replacedPhoto: replacedPhoto ?? null }
      })
    },

    /** Archives or restores a client, which takes a place in the plan; one who already is so stays unchanged. */
    async setStatus(
      organization: string,
      userUid: string,
      status: ClientStatus,
      revision: Revision,
    ): Promise<StatusChange> {
      const change = { organization, userUid, status, ...revision }
      const { outcome } = await database.writeRepeatably({
        event: { organization, type: status === 'active' ? 'client.restored' : 'client.archived' },
        do: [setStatus(change)],
        outcome: statusChange(change),
      })
      return outcome
    },

    /** Removes a client with its note and sessions; returns its photo, which is now in the outbox. */
    async delete(
      organization: string,
      userUid: string,
      backupsUntil: string,
      revision: Revision,
    ): Promise<ClientDeletion> {
      const change = { organization, userUid, ...revision }
      const { outcome } = await database.write({
        event: { organization, type: 'client.deleted' },
        outcome: clientDeletion({ ...change, backupsUntil }),
        thenDo: [removeClient(change)],
      })
      return outcome
    },
  }
}

/** The limit of different tags is a constraint, which undoes the whole write. */
export async function withinTags<Outcome>(
  write: () => Promise<Outcome>,
): Promise<Outcome | Refused<'too-many-tags'>> {
  try {
    return await write()
  } catch (error) {
    if (String(error).includes('at_most_1000_tags')) return { kind: 'too-many-tags' }
    throw error
  }
}
