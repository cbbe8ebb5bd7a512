import { encodeTime } from 'ulid'
import type { ClientRow } from '../../src/storage/clients/rows.ts'
import type { UserRow } from '../../src/storage/users/rows.ts'
import type { Prepared } from './floor.ts'
import { bitsOf, clientOf, profileOf } from './floor-json.ts'

type Batch = (...batch: D1PreparedStatement[]) => Promise<D1Result[]>
interface Call {
  request: Request
  statements: Prepared
  organization: string
  adminUid: string
  time: number
  now: string
  read: Batch
  write: Batch
}

const type = { 'Content-Type': 'application/json' }
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: type })
const refuse = (status: number) => new Response(null, { status })
const rows = <Row>(results: D1Result[], at: number) => (results[at]?.results ?? []) as Row[]
interface Outcome {
  kind?: string
  userUid?: string
}
const outcome = (results: D1Result[], at: number) =>
  JSON.parse(rows<{ outcome: string }>(results, at)[0]?.outcome ?? '{}') as Outcome

let made = 0
/** Unique and in order of time, as the service's are. */
const newId = (time: number) => encodeTime(time) + (made++).toString(36).toUpperCase().padStart(16, '0')

/** By the path and no more: what comes is what the benchmark sends. */
export function answer(call: Call): Promise<Response> {
  const { url, method } = call.request
  const start = url.indexOf('/', 'http://'.length)
  const mark = url.indexOf('?', start)
  const path = mark < 0 ? url.slice(start) : url.slice(start, mark)
  const query = mark < 0 ? '' : url.slice(mark)
  const origin = url.slice(0, start)
  if (path === '/client-management/clients') {
    if (method === 'GET') return list(call, query, origin)
    return method === 'POST' ? create(call) : update(call)
  }
  if (path === '/client-management/clients/filter') return filter(call, query, origin)
  const id = path.slice(path.lastIndexOf('/') + 1)
  if (id === 'get-user-profile') return profile(call, query)
  if (id === 'edit-user') return edit(call)
  return method === 'GET' ? get(call, id, origin) : note(call, id)
}

async function list({ read, statements, organization }: Call, query: string, origin: string) {
  const limit = Number(new URLSearchParams(query).get('limit'))
  const results = await read(statements.clientsAfter.bind(organization, limit + 1))
  const found = rows<ClientRow>(results, 1).slice(0, limit)
  return json({ users: found.map((row) => clientOf(row, origin)) })
}

async function filter({ read, statements, organization }: Call, query: string, origin: string) {
  const fields = new URLSearchParams(query)
  const end = fields.get('end_date')
  const dayAfter = end && new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10)
  const statement = end
    ? statements.someClients.bind(organization, fields.get('gender'), fields.get('start_date'), dayAfter, 5)
    : statements.allClients.bind(organization, 5)
  const found = rows<ClientRow & { query_count: number }>(await read(statement), 1)
  return json({
    query_count: found[0]?.query_count,
    users: found.map((row) => clientOf(row, origin)),
    first_uid: found[0]?.user_uid,
    last_uid: found.at(-1)?.user_uid,
  })
}

async function get({ read, statements, organization }: Call, id: string, origin: string) {
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

async function create({ request, write, statements, organization, adminUid, time, now }: Call) {
  const { display_name, email, age, gender, weight, preferable_activities } = await request.json<NewClient>()
  const id = newId(time)
  const columns = [id, adminUid, now, display_name, email, age, gender, weight, bitsOf(preferable_activities)]
  const { insertClient, createOutcome } = statements
  const results = await write(
    insertClient.bind(organization, ...columns),
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

async function update({ request, write, statements, organization, time }: Call) {
  type Change = { user_uid: string; display_name: string; weight: number }
  const { user_uid, display_name, weight } = await request.json<Change>()
  const itself = [organization, user_uid, newId(time)]
  const results = await write(
    statements.noPhoto.bind(organization),
    statements.updateClient.bind(...itself, display_name, weight),
    statements.updateOutcome.bind(...itself),
  )
  if (outcome(results, 3).kind !== 'updated') return refuse(404)
  return json({ message: 'User information updated successfully.' })
}

async function note({ request, write, statements, organization, time, now }: Call, id: string) {
  const { note: text } = await request.json<{ note: string }>()
  const itself = [organization, id, newId(time)]
  const results = await write(
    statements.touchClient.bind(...itself),
    statements.saveNote.bind(...itself, text, now),
    statements.noteOutcome.bind(...itself),
  )
  if (outcome(results, 3).kind !== 'changed') return refuse(404)
  return json({ message: 'Note saved successfully.' })
}

async function edit({ request, write, statements, organization, time, now }: Call) {
  const { from_id, weight_kg } = await request.json<{ from_id: string; weight_kg: number }>()
  const itself = [organization, from_id, newId(time)]
  const weightId = newId(time)
  const today = now.slice(0, 10)
  const results = await write(
    statements.addWeight.bind(...itself, weightId, weight_kg, now, today),
    statements.weigh.bind(...itself, weightId, weight_kg, today, today),
    statements.changeUser.bind(...itself, today, today),
    statements.editOutcome.bind(...itself, weightId),
    statements.userByFromId.bind(organization, from_id),
  )
  const [user] = rows<UserRow>(results, 5)
  if (outcome(results, 4).kind !== 'edited' || !user) return refuse(404)
  return json({ status: 'success', message: 'User updated successfully', profile: profileOf(user) })
}

async function profile({ read, statements, organization }: Call, query: string) {
  const fromId = new URLSearchParams(query).get('from_id')
  const [row] = rows<UserRow>(await read(statements.userByFromId.bind(organization, fromId)), 1)
  return row ? json({ status: 'success', profile: profileOf(row) }) : refuse(404)
}
