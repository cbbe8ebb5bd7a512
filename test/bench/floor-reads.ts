import type { ClientRow } from '../../src/storage/clients/rows.ts'
import type { UserRow } from '../../src/storage/users/rows.ts'
import { json, refuse, rows, type Call } from './floor-call.ts'
import { clientOf, profileOf } from './floor-json.ts'

export async function list({ read, statements, organization }: Call, query: string, origin: string) {
  const limit = Number(new URLSearchParams(query).get('limit'))
  const results = await read(statements.clientsAfter.bind(organization, limit + 1))
  const found = rows<ClientRow>(results, 1).slice(0, limit)
  return json({ users: found.map((row) => clientOf(row, origin)) })
}

export async function filter({ read, statements, organization }: Call, query: string, origin: string) {
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

export async function get({ read, statements, organization }: Call, id: string, origin: string) {
  const { clientByUid, noteByUid } = statements
  const results = await read(clientByUid.bind(organization, id), noteByUid.bind(organization, id))
  const [row] = rows<ClientRow>(results, 1)
  if (!row) return refuse(404)
  const [found] = rows<{ text: string; updated_at: string }>(results, 2)
  const notes = { text: found?.text ?? null, updated_at: found?.updated_at ?? null }
  return json({ ...clientOf(row, origin), notes })
}

export async function profile({ read, statements, organization }: Call, query: string) {
  const fromId = new URLSearchParams(query).get('from_id')
  const [row] = rows<UserRow>(await read(statements.userByFromId.bind(organization, fromId)), 1)
  return row ? json({ status: 'success', profile: profileOf(row) }) : refuse(404)
}
