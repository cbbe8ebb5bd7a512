// The model of an import: the rows are sent one by one to create, update and save-notes.
import { database, type Answer, type Organization } from '../../helpers.ts'
import type { Drawn, Fields } from './files.ts'

export interface Expected {
  outcome: 'created' | 'updated' | 'unchanged' | 'failed'
  errors?: { field: string; message: string }[]
  /** Fails without a call: the model does not know what else is wrong. */
  isUnsent?: boolean
}

interface Row {
  user_uid: string
  email: string
  status: string
  [column: string]: unknown
}
const rowsOf = async ({ id }: Organization): Promise<Row[]> =>
  (
    await database
      .prepare(
        `SELECT clients.*, notes.text AS note, NULL AS version FROM clients LEFT JOIN notes USING (organization_id, user_uid)
          WHERE organization_id = ?`,
      )
      .bind(id)
      .all<Row>()
  ).results

const problemsOf = ({ status, body }: Answer): Expected => ({
  outcome: 'failed',
  errors: status === 404 ? [{ field: 'not found', message: body.error }] : body.details,
})

/** Whether a row would change what is shown of a client, by what is shown. */
function differs(shown: Fields, fields: Fields): boolean {
  return Object.entries(fields).some(([field, value]) => {
    const before = shown[field]
    if (field === 'metadata') return JSON.stringify(merged(before, value)) !== JSON.stringify(before)
    if (Array.isArray(before)) return JSON.stringify(before) !== JSON.stringify(value ?? [])
    return (
      before !== (['age', 'shoeSize'].includes(field) && typeof value === 'number' ? String(value) : value)
    )
  })
}
/** RFC 7396. */
function merged(target: unknown, patch: unknown): unknown {
  if (patch === null) return {}
  if (typeof patch !== 'object' || Array.isArray(patch)) return patch
  const result: Fields = typeof target === 'object' && target && !Array.isArray(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(result, key)
    else result[key] = typeof value === 'object' ? merged(result[key], value) : value
  }
  return result
}

export async function oneByOne(
  owner: Organization,
  uids: readonly string[],
  { rows, mode, match }: Drawn,
): Promise<Expected[]> {
  const seen = new Set<string>()
  const expected: Expected[] = []
  for (const { names, fields: cells } of rows) {
    const { note, ...fields } = cells
    const uid = names === 'none' ? undefined : names === 'nobody' ? names : (uids[names] ?? 'nobody')
    const outcome = await send(uid, fields, note === '' ? undefined : note)
    expected.push(outcome)
    if (outcome.outcome === 'failed') continue
    for (const value of valuesOf(uid, fields)) seen.add(value)
  }
  return expected

  function valuesOf(uid: string | undefined, { email }: Fields): string[] {
    const isNamed = mode !== 'create' && match === 'user_uid' && uid !== undefined
    return [
      ...(isNamed ? [`uid ${uid}`] : []),
      ...(email === undefined ? [] : [typeof email === 'string' ? email.toLowerCase() : '']),
    ]
  }

  async function send(uid: string | undefined, fields: Fields, note: unknown): Promise<Expected> {
    if (valuesOf(uid, fields).some((value) => seen.has(value))) return { outcome: 'failed', isUnsent: true }
    const { email, ...others } = fields
    const clients = await rowsOf(owner)
    const known = clients.find((client) =>
      match === 'user_uid'
        ? client.user_uid === uid
        : client.email.toLowerCase() === (typeof email === 'string' ? email.toLowerCase() : ''),
    )
    const isBlank = match === 'email' || uid === undefined
    if (mode === 'create' || (mode === 'upsert' && !known && isBlank)) return create(fields, note)
    if (match === 'email' && email === undefined) return { outcome: 'failed', isUnsent: true }
    const changes = match === 'email' && known ? others : fields
    return change(known, match === 'email' ? 'nobody' : uid, changes, note)
  }

  async function create(fields: Fields, note: unknown): Promise<Expected> {
    const answer = await owner.clients('/', { json: fields })
    if (answer.status !== 201) return problemsOf(answer)
    if (typeof note === 'string') await saveNote(answer.body.userData.user_uid, note)
    return { outcome: 'created' }
  }

  async function change(
    known: Row | undefined,
    uid: string | undefined,
    fields: Fields,
    note: unknown,
  ): Promise<Expected> {
    const user_uid = known?.user_uid ?? uid
    if (known?.status === 'archived') {
      const shown = (await owner.clients(`/${known.user_uid}`)).body
      if (!differs(shown, fields) && (note === undefined || note === known.note))
        return { outcome: 'unchanged' }
    }
    // A row without a change but its note's is sent with a change that is none.
    const answer = await owner.clients('/', { method: 'PUT', json: { metadata: {}, ...fields, user_uid } })
    if (answer.status !== 200) return problemsOf(answer)
    if (known && note !== undefined && note !== known.note) await saveNote(known.user_uid, note)
    const now = (await rowsOf(owner)).find((row) => row.user_uid === user_uid)
    return { outcome: JSON.stringify(now) === JSON.stringify(known) ? 'unchanged' : 'updated' }
  }

  async function saveNote(uid: string, note: unknown): Promise<void> {
    await owner.clients(`/save-notes/${uid}`, { json: { note } })
  }
}
