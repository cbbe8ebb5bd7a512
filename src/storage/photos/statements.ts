import { statement } from '../d1/statement.ts'

export const settleOne = statement<{ organization: string; file: string }>()(
  `DELETE FROM photo_outbox
    WHERE name = :file AND organization_id = :organization`,
)

export const outboxAfterPosition = statement<{ walk: 'outbox'; limit: number }, { name: string }>()(
  `SELECT name FROM photo_outbox
    WHERE name > coalesce((SELECT position FROM sweep_positions WHERE walk = :walk), '')
    ORDER BY name LIMIT :limit`,
)
export const settleAll = statement<{ names: string }>()(
  `DELETE FROM photo_outbox WHERE name IN (SELECT value FROM json_each(:names))`,
)
export const shownByNobody = statement<{ names: string }, { name: string }>()(
  `SELECT value AS name FROM json_each(:names)
    WHERE NOT EXISTS (SELECT 1 FROM clients WHERE photo = value)`,
)
