import type { DatabaseBindings } from '../d1/databases.ts'
import { foldLimits, foldRows } from '../d1/folding.ts'
import { statement } from '../d1/statement.ts'
import type { JobRun } from '../d1/walks.ts'
import { userWords, type UserRow } from './rows.ts'

type Unfolded = Pick<
  UserRow,
  'organization_id' | 'environment' | 'from_id' | 'version' | 'first_name' | 'last_name' | 'display_name'
>
const unfolded = statement<{ limit: number }, Unfolded>()(
  `SELECT organization_id, environment, from_id, version, first_name, last_name, display_name
    FROM users INDEXED BY users_unfolded WHERE words IS NULL LIMIT :limit`,
)
/** A user who was changed meanwhile waits for the next step. */
const storeFolded = statement<{ folded: string }>()(
  `UPDATE users SET words = value ->> 'words' FROM json_each(:folded)
    WHERE organization_id = value ->> 'organization_id' AND environment = value ->> 'environment'
      AND from_id = value ->> 'from_id' AND version = value ->> 'version' AND words IS NULL`,
)

/** Gives users their search words, as foldClients does. */
export async function foldUsers(bindings: DatabaseBindings, run: JobRun, limits = foldLimits) {
  const store = (rows: Unfolded[]) => storeFolded({ folded: JSON.stringify(rows.map(folded)) })
  const { folded: users_folded, finished } = await foldRows(bindings, run, limits, { unfolded, store })
  return { users_folded, finished }
}

const folded = ({
  first_name: firstName,
  last_name: lastName,
  display_name: displayName,
  ...row
}: Unfolded) => ({
  ...row,
  words: userWords({ firstName, lastName, displayName, fromId: row.from_id }),
})
