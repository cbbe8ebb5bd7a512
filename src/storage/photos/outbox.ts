import type { Database } from '../d1/database.ts'
import { settleOne } from './statements.ts'

export type PhotoOutbox = ReturnType<typeof photoOutbox>

/** Photos that no client shows any more and whose objects are to be deleted; triggers of the clients write it. */
export function photoOutbox(database: Database) {
  return {
    /** Strikes out a photo whose object is gone. */
    async settle(organization: string, file: string): Promise<void> {
      await database.write({ do: [settleOne({ organization, file })] })
    },
  }
}
