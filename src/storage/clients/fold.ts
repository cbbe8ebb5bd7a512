import { fold } from '../../domain/search.ts'
import type { DatabaseBindings } from '../d1/databases.ts'
import { foldLimits, foldRows } from '../d1/folding.ts'
import { statement } from '../d1/statement.ts'
import type { JobRun } from '../d1/walks.ts'
import { wordsColumn, type ClientRow } from './rows.ts'

type Unfolded = Pick<
  ClientRow,
  'organization_id' | 'user_uid' | 'version' | 'display_name' | 'email' | 'phone'
>
const unfolded = statement<{ limit: number }, Unfolded>()(
  `SELECT organization_id, user_uid, version, display_name, email, phone
    FROM clients INDEXED BY clients_unfolded WHERE words IS NULL LIMIT :limit`,
)

/** A client that was changed meanwhile waits for the next step. No event is made and no version, as nothing shows. */
const storeFolded = statement<{ folded: string }>()(
  `UPDATE clients SET words = value ->> 'words', sort_name = value ->> 'sort_name' FROM json_each(:folded)
    WHERE organization_id = value ->> 'organization_id' AND user_uid = value ->> 'user_uid'
      AND version = value ->> 'version' AND words IS NULL`,
)

/** Gives clients their search words and the name to sort by: those who have none. */
export async function foldClients(bindings: DatabaseBindings, run: JobRun, limits = foldLimits) {
  const store = (rows: Unfolded[]) => storeFolded({ folded: foldedRows(rows) })
  const { folded, finished } = await foldRows(bindings, run, limits, { unfolded, store })
  return { clients_folded: folded, finished }
}

const foldedRows = (rows: Unfolded[]) =>
  JSON.stringify(
    rows.map(({ display_name, email, phone, ...row }) => ({
      ...row,
      words: wordsColumn({ displayName: display_name, email, phone }),
      sort_name: fold(display_name),
    })),
  )
