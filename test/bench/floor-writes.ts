import { encodeTime } from 'ulid'
import type { UserRow } from '../../src/storage/users/rows.ts'
import { json, refuse, rows, type Call } from './floor-call.ts'
import { bitsOf, profileOf } from './floor-json.ts'

interface Outcome {
  kind?: string
  userUid?: string
}
const outcome = (results: D1Result[], at: number) =>
  JSON.parse(rows<{ outcome: string }>(results, at)[0]?.outcome ?? '{}') as Outcome

let made = 0
/** Unique and in order of time, as the service's are. */
const newId = (time: number) => encodeTime(time) + (made++).toString(36).toUpperCase().padStart(16, '0')

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

export async function update({ request, write, statements, organization, time }: Call) {
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

export async function note({ request, write, statements, organization, time, now }: Call, id: string) {
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

export async function edit({ request, write, statements, organization, time, now }: Call) {
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
