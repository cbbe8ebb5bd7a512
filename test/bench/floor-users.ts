import type { UserRow } from '../../src/storage/users/rows.ts'
import { profileOf } from './floor-json.ts'
import { json, newId, outcome, refuse, rows, type Call } from './floor-parts.ts'

export async function edit({ request, write, statements, organization, time, now }: Call) {
  const { from_id, weight_kg } = await request.json<{ from_id: string; weight_kg: number }>()
  const itself = [organization, from_id, newId(time)]
  const weightId = newId(time)
  const today = now.slice(0, 10)
  const weighing = { weight_recorded: [null, { weight_id: weightId, weight_kg, recorded_at: now }] }
  const results = await write(
    ['edits', from_id, JSON.stringify(weighing)],
    statements.changeUser.bind(...itself, weightId, weight_kg, today, today),
    statements.addWeight.bind(...itself, weightId, weight_kg, now, today),
    statements.editOutcome.bind(...itself, weightId),
    statements.userByFromId.bind(organization, from_id),
  )
  const [user] = rows<UserRow>(results, 4)
  if (outcome(results, 3).kind !== 'edited' || !user) return refuse(404)
  return json({ status: 'success', message: 'User updated successfully', profile: profileOf(user) })
}

export async function profile({ read, statements, organization }: Call, query: string) {
  const fromId = new URLSearchParams(query).get('from_id')
  const [row] = rows<UserRow>(await read(statements.userByFromId.bind(organization, fromId)), 1)
  return row ? json({ status: 'success', profile: profileOf(row) }) : refuse(404)
}
