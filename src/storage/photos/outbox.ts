import { sql } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { statement } from '../d1/statement.ts'

const settle = statement<{ organization: string; file: string }>(
  (arg) => sql`DELETE FROM photo_outbox
    WHERE name = ${arg('file')} AND organization_id = ${arg('organization')}`,
)

export type PhotoOutbox = ReturnType<typeof photoOutbox>

/** Photos that no client shows any more and whose objects are to be deleted; triggers of the clients write it. */
export function photoOutbox(database: Database) {
  return {
    /** Strikes out a photo whose object is gone. */
    async settle(organization: string, file: string): Promise<void> {
      await database.write(settle({ organization, file }))
    },
  }
}
