import { fold } from '../../src/domain/search.ts'
import { wordsColumn, type ClientRow } from '../../src/storage/clients/rows.ts'
import { bitsOf, clientOf } from './floor-json.ts'
import { json, newId, outcome, refuse, rows, type Call } from './floor-parts.ts'

export async function list({ read, statements, organization }: Call, query: string, origin: string) {
  const fields = new URLSearchParams(query)
  const limit = Number(fields.get('limit'))
  const after = fields.get('start_after_id') ?? ''
  const results = await read(statements.clientsAfter.bind(organization, after, limit + 1))
  const found = rows<ClientRow>(results, 1).slice(0, limit)
  return json({ users: found.map((row) => clientOf(row, origin)) })
}

export async function filter({ read, statements, organization }: Call, query: string, origin: string) {
  const fields = new URLSearchParams(query)
  const end = fields.get('end_date')
  const dayAfter = end && new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10)
  const statement = end
    ? statements.someClients.bind(organization, fields.get('gender'), fields.get('start_date'), dayAfter, 6)
    : statements.allClients.bind(organization, 6)
  const found = rows<ClientRow & { query_count: number }>(await read(statement), 1).slice(0, 5)
  return json({
    query_count: found[0]?.query_count,
    users: found.map((row) => clientOf(row, origin)),
    first_uid: found[0]?.user_uid,
    last_uid: found.at(-1)?.user_uid,
  })
}

export async function get({ read, statements, organization }: Call, id: string, origin: string) {
  const { clientByUid, noteByUid } = statements
  const results = await read(clientByUid.bind(organization, id), noteByUid.bind(organization, id))
  const [row] = rows<ClientRow>(results, 1)
  if (!row) return refuse(404)
  const [found] = rows<{ text: string; updated_at: string }>(results, 2)
  const notes = { text: found?.text ?? null, updated_at: found?.updated_at ?? null }
  return json({ ...clientOf(row, origin), notes })
}

interface NewClient {
  display_name: string
  email: string
  age: number
  gender: string
  weight: number
  preferable_activities: string[]
}

export async function create({ request, write, statements, organization, adminUid, time, now }: Call) {
  const { display_name, email, age, gender, weight, preferable_activities } = await request.json<NewClient>()
  const id = newId(time)
  const columns = [id, adminUid, now, display_name, email, age, gender, weight, bitsOf(preferable_activities)]
  const folded = [wordsColumn({ displayName: display_name, email, phone: null }) ?? '', fold(display_name)]
  const { insertClient, createOutcome } = statements
  const results = await write(
    { type: 'client.created' },
    insertClient.bind(organization, ...columns, ...folded),
    createOutcome.bind(organization, id, email),
  )
  const { kind, userUid } = outcome(results, 2)
  if (kind !== 'created') return refuse(400)
  const measured = { age, gender, shoeSize: null, weight, height: null, profile_photo: null }
  return json(
    { userData: { user_uid: userUid, display_name, email, ...measured, preferable_activities } },
    201,
  )
}

export async function update({ request, write, statements, organization, time }: Call) {
  type Change = { user_uid: string; display_name: string; weight: number }
  const { user_uid, display_name, weight } = await request.json<Change>()
  const itself = [organization, user_uid, newId(time)]
  const folded = [wordsColumn({ displayName: display_name }) ?? '', fold(display_name)]
  const results = await write(
    { type: 'client.updated' },
    statements.noPhoto.bind(organization),
    statements.updateClient.bind(...itself, display_name, weight, ...folded),
    statements.updateOutcome.bind(...itself),
  )
  if (outcome(results, 3).kind !== 'updated') return refuse(404)
  return json({ message: 'User information updated successfully.' })
}

export async function note({ request, write, statements, organization, time, now }: Call, id: string) {
  const { note: text } = await request.json<{ note: string }>()
  const itself = [organization, id, newId(time)]
  const results = await write(
    { type: 'client.note_saved' },
    statements.touchClient.bind(...itself),
    statements.saveNote.bind(...itself, text, now),
    statements.noteOutcome.bind(...itself),
  )
  if (outcome(results, 3).kind !== 'changed') return refuse(404)
  return json({ message: 'Note saved successfully.' })
}
