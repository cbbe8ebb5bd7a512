import type { ChangesOf } from '../../domain/changes.ts'
import type { ClientFields } from '../../domain/client.ts'
import type { Pairs } from '../../domain/event.ts'
import type { Read, RowProblem, RowOutcome } from '../../domain/import.ts'
import { badMetadata } from '../../domain/metadata.ts'
import * as sentences from '../../domain/sentences.ts'
import { alsoInRow } from '../../domain/sheet/sentences.ts'
import { changesOf } from './imports-changes.ts'
import { byteLength, type Known } from './imports-read.ts'
import type {
  ClientRowToImport,
  ClientsToImport,
  ClientToWrite,
  NoteLengths,
  NoteToWrite,
} from './imports-rows.ts'
import { tagLedger } from './imports-tags.ts'
import { clientColumns, type ClientRow } from './rows.ts'

/** What a row comes to, or what is wrong with it. */
type Decided = Omit<RowOutcome, 'row'> | readonly RowProblem[]
type Fields = Omit<ClientFields, 'photo'>

const wrong = (field: string, message: string): RowProblem[] => [{ field, message }]

/** Decides the rows in their order, each as if those before it were done. */
export function decideClients(known: Known, asked: ClientsToImport) {
  const { mode, match, onLimit, isDryRun, adminUid, now, version } = asked
  const { plan, used, most } = known.places
  const places = most === null ? Infinity : Math.max(0, most - used)
  const clients = new Map(known.clients.map((client) => [client.user_uid, client]))
  const holders = new Map(known.clients.map(({ email, user_uid }) => [email.toLowerCase(), user_uid]))
  const seen = new Map<string, number>()
  const tags = tagLedger(known.tagUses)
  const written: ClientToWrite[] = []
  const notes: NoteToWrite[] = []
  let created = 0
  let isCut = false

  /** The lengths of a note that changes; undefined of one that stays. */
  function noteChange(uid: string, text: string | null | undefined): NoteLengths | undefined {
    const old = known.notes.filter((note) => note.user_uid === uid)
    const before = old[0]?.bytes ?? null
    if (text === undefined || (text === null && before === null)) return undefined
    if (text !== null && old.some((note) => note.text === text)) return undefined
    const after = text === null ? null : byteLength(text)
    return before === after ? null : [before, after]
  }

  function write(row: ClientToWrite, isNoted: boolean, text: string | null = null, own = version): void {
    written.push(row)
    if (isNoted) notes.push({ uid: row.uid, text, version: own })
  }

  function create(id: string, fields: Fields, text: string | null | undefined): Decided {
    const email = fields.email.toLowerCase()
    if (holders.has(email)) return wrong('email', sentences.takenEmail)
    if (onLimit === 'fill' && created >= places) {
      isCut = true
      return wrong('body', sentences.limitReached(plan))
    }
    const columns = clientColumns({ ...fields, photo: null })
    if (!tags.change('{}', String(columns.tags))) return wrong('tags', sentences.tooManyTags)
    const own = { admin_uid: adminUid, created_at: now.toISOString(), version: id }
    const note = noteChange(id, text)
    write({ uid: id, kind: 'created', fields: { ...columns, ...own }, note: note ?? null }, !!note, text, id)
    created += 1
    holders.set(email, id)
    return { outcome: 'created', id: isDryRun ? null : id }
  }

  function change(client: ClientRow, fields: ChangesOf<Fields>, text: string | null | undefined): Decided {
    const { user_uid: uid, status } = client
    const note = noteChange(uid, text)
    const isNoted = note !== undefined
    // Where the e-mail names the client, its spelling is no change.
    const changes = changesOf(client, match === 'email' ? { ...fields, email: undefined } : fields)
    if (changes && !isNoted && Object.keys(changes.pairs).length === 0)
      return { outcome: 'unchanged', id: uid }
    if (status === 'archived') return wrong(match, sentences.isArchived)
    const email = (fields.email ?? client.email).toLowerCase()
    if ((holders.get(email) ?? uid) !== uid) return wrong('email', sentences.takenEmail)
    if (!changes) return wrong('metadata', badMetadata)
    const { pairs, columns } = changes
    if (!tags.change(client.tags, String(columns.tags))) return wrong('tags', sentences.tooManyTags)
    write({ uid, kind: kindOf(pairs), fields: { ...columns, version }, note: note ?? null }, isNoted, text)
    holders.delete(client.email.toLowerCase())
    holders.set(email, uid)
    return { outcome: 'updated', id: uid, changes: note ? { ...pairs, note } : pairs }
  }

  /** The values of a row that no later row may have: those that name its client, and its e-mail. */
  const valuesOf = ({ uid, email }: ClientRowToImport) =>
    Object.entries({ user_uid: uid, email }).flatMap(([field, value]) =>
      value === undefined ? [] : [{ field, key: `${field} ${value}` }],
    )

  function decide(row: ClientRowToImport, id: string, client: ClientRow | undefined): Decided {
    const isNew = mode === 'create' || (mode === 'upsert' && !client && row.uid === undefined)
    const repeated = valuesOf(row).flatMap(({ field, key }) => {
      const earlier = seen.get(key)
      return earlier === undefined ? [] : wrong(field, alsoInRow(field, earlier))
    })
    function after<Given>(read: Read<Given>, act: (fields: Given) => Decided): Decided {
      if ('problems' in read) return read.problems
      return repeated.length > 0 ? repeated : act(read.fields)
    }
    if (isNew) return after(row.asNew(), (fields) => create(id, fields, row.note))
    return after(row.asChanges(), (fields) =>
      client ? change(client, fields, row.note) : wrong(match, sentences.notUnderAdmin),
    )
  }

  const rows = asked.rows.map((row, position): RowOutcome => {
    const uid = match === 'email' ? holders.get(row.email ?? '') : row.uid
    const client = mode === 'create' ? undefined : clients.get(uid ?? '')
    const decided = decide(row, asked.ids[position] ?? '', client)
    if (!('outcome' in decided))
      return { row: row.row, outcome: 'failed', id: client?.user_uid ?? null, problems: decided }
    for (const { key } of valuesOf(row)) seen.set(key, row.row)
    return { row: row.row, ...decided }
  })
  return { rows, written, notes, plan, places, created, isCut, areTagsFull: tags.wasFull() }
}
export type Decision = ReturnType<typeof decideClients>

/** Which columns change, and with them which indexes. */
function kindOf(pairs: Pairs): ClientToWrite['kind'] {
  if (Object.keys(pairs).length === 0) return 'noted'
  if ('gender' in pairs || 'activities' in pairs) return 'kinds'
  return 'display_name' in pairs || 'email' in pairs ? 'named' : 'plain'
}
