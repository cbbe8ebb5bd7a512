import { statement } from './statement.ts'

type KeyArgs = { organization: string; keyId: string; now: string }

// A replica may answer a read and takes no INSERT, so the read selects the key's state, and the code checks it.
export const keyIsGood = statement<KeyArgs, { good: 1 }>()(
  `SELECT 1 AS good FROM api_keys
    WHERE organization_id = :organization AND id = :keyId
      AND suspended = 0 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)`,
)

export const keyMustBeGood = statement<KeyArgs>()(
  `INSERT INTO key_guard (organization_id, key_id, now)
    VALUES (:organization, :keyId, :now)`,
)

export const isBadKey = (error: unknown) => String(error).includes('api key is no longer valid')
