import type { Database } from '../d1/database.ts'
import { settleOne } from './statements.ts'

export type PhotoOutbox = ReturnType<typeof photoOutbox>

/** Photos that no client shows any more, whose objects are to be deleted. Triggers of the clients table write it. */
export function photoOutbox(database: Database) {
  return {
    /** Removes a photo whose object is deleted. */
    async settle(organization: string, file: string): Promise<void> {
      await database.write({ event: null, do: [settleOne({ organization, file })] })
    },
  }
}
