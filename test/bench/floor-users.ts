import { mostWeights } from '../../src/domain/limits.ts'
import type { UserRow } from '../../src/storage/users/rows.ts'
import { profileOf } from './floor-json.ts'
import { json, newId, outcome, refuse, rows, type Call } from './floor-parts.ts'

export async function edit({ request, write, statements, organization, time, now }: Call) {
  const { from_id, weight_kg } = await request.json<{ from_id: string; weight_kg: number }>()
  const version = newId(time)
  const weight = { weight_id: newId(time), weight_kg, recorded_at: now }
  const today = now.slice(0, 10)
  const changes = { goal: 'maintain' }
  const given = {
    fromId: from_id,
    version,
    today,
    unitSystem: 'metric',
    weight,
    mostWeights,
    changes,
    words: '{}',
  }
  const results = await write(
    { type: 'user.updated', changes: { weight_recorded: [null, weight] } },
    statements.changeUser.bind(organization, JSON.stringify(given)),
    statements.editOutcome.bind(organization, from_id, version, weight.weight_id),
    statements.userByFromId.bind(organization, from_id),
  )
  const [user] = rows<UserRow>(results, 3)
  if (outcome(results, 2).kind !== 'edited' || !user) return refuse(404)
  return json({ status: 'success', message: 'User updated successfully', profile: profileOf(user) })
}

export async function profile({ read, statements, organization }: Call, query: string) {
  const fromId = new URLSearchParams(query).get('from_id')
  const [row] = rows<UserRow>(await read(statements.userByFromId.bind(organization, fromId)), 1)
  return row ? json({ status: 'success', profile: profileOf(row) }) : refuse(404)
}
