// Writers that change the same few clients, users and facts of one organization at random.
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, aUser, operatorToken, type Call } from '../helpers.ts'
import type { Tenant } from '../two-databases.ts'
import { ask, type Roll, type sound, type Told } from './failing.ts'

export interface World extends Tenant {
  /** Clients and users that were made; some are deleted since. */
  clients: string[]
  users: string[]
}
type Sent = [path: string, key: string, options: Call]
const operator = `Bearer ${operatorToken}`

function changesOfClient(roll: Roll): object {
  const all: [string, unknown][] = [
    ['display_name', `Client ${roll(9)}`],
    ['email', `client-${roll(30)}@example.com`],
    ['age', roll(3) ? 20 + roll(50) : null],
    ['gender', [null, 'male', 'female'][roll(3)]],
    ['shoeSize', roll(3) ? roll(400) / 10 + 1 : null],
    ['weight', roll(3) ? roll(9_999) / 100 + 1 : null],
    ['height', roll(3) ? 150 + roll(50) : null],
    ['phone', roll(3) ? `+41 44 ${roll(1_000)} 00` : null],
    ['leg_length', roll(3) ? 80 + roll(100) / 3 : null],
    ['ycom', roll(3) ? 1 + roll(9) : null],
    ['brand', roll(3) ? `Brand ${roll(9)}` : null],
    ['shoeModel', roll(3) ? `Model ${roll(9)}` : null],
    ['preferable_activities', [null, ['Running'], ['Running', 'Weightlifting'], []][roll(4)]],
    ['tags', [[], ['VIP'], ['VIP', 'Zurich']][roll(3)]],
    ['metadata', { [`key${roll(4)}`]: roll(3) || null }],
  ]
  return Object.fromEntries(all.filter(() => roll(4) === 0).concat([['weight', 1 + roll(100)]]))
}

function changesOfUser(roll: Roll): object {
  const weight =
    [{}, {}, { weight_lbs: 100 + roll(1_000) / 10 }, { weight_kg: 50 + roll(500) / 10 }][roll(4)] ?? {}
  const isPast = roll(2) === 0 && Object.keys(weight).length > 0
  const day = `${2020 + roll(5)}-0${1 + roll(9)}-15T10:00:00Z`
  const all: [string, unknown][] = [
    ['first_name', `First ${roll(5)}`],
    ['last_name', `Last ${roll(5)}`],
    ['display_name', roll(2) ? `Name ${roll(5)}` : null],
    ['gender', ['male', 'female'][roll(2)]],
    ['language', ['de', 'en', 'fr'][roll(3)]],
    ['goal', ['maintain', 'lose weight', 'gain muscle'][roll(3)]],
    ['reminders_active', roll(2) === 0],
    ['subscription_status', ['trial', 'active'][roll(2)]],
  ]
  const some = Object.fromEntries(all.filter(() => roll(3) === 0))
  const plain = { language: ['de', 'en'][roll(2)] }
  const changes = { ...some, ...weight, ...(isPast && { weighed_at: day }) }
  return Object.keys(changes).length > 0 ? changes : plain
}

/** A random write about the world. */
function aWrite(world: World, roll: Roll): Sent {
  const { id, admin, prod } = world
  const pick = (ids: string[]) => ids[roll(ids.length)] ?? 'nobody'
  const clients = '/client-management/clients'
  const users = `/${id}/prod/v1`
  const of = `/operator/v1/organizations/${id}`
  const client = pick(world.clients)
  const user = pick(world.users)
  const kind = roll(100)
  if (kind < 6) return [clients, admin, { json: aClient() }]
  if (kind < 8) return [clients, admin, { body: multipart(aClient(), { bytes: photos.baseline }) }]
  if (kind < 10) {
    const body = multipart({ user_uid: client, ...(roll(2) && { weight: 70 }) }, { bytes: photos.baseline })
    return [clients, admin, { method: 'PUT', body }]
  }
  if (kind < 15) return [clients, admin, { method: 'DELETE', json: { user_uid: client } }]
  if (kind < 25) return [`${clients}/save-notes/${client}`, admin, { json: { note: 'ä'.repeat(roll(9)) } }]
  if (kind < 40) {
    const started_at = `2026-01-0${1 + roll(9)}T1${roll(3)}:00:00.000Z`
    const measured = roll(2) ? { weight: 60 + roll(100) / 7, ycom: 1 + roll(9) } : {}
    return [
      `${clients}/record-session/${client}`,
      admin,
      { json: { activity: 'Running', started_at, ...measured } },
    ]
  }
  if (kind < 65)
    return [clients, admin, { method: 'PUT', json: { user_uid: client, ...changesOfClient(roll) } }]
  if (kind < 69) return [`${users}/create-user`, prod, { json: aUser() }]
  if (kind < 72) return [`${users}/dashboard-url`, prod, { json: { from_id: user, rotate: true } }]
  if (kind < 94) return [`${users}/edit-user`, prod, { json: { from_id: user, ...changesOfUser(roll) } }]
  if (kind < 97) return [of, operator, { method: 'PATCH', json: { name: `Gym ${roll(4)}` } }]
  if (kind < 98)
    return [
      `${of}/admins`,
      operator,
      { json: { display_name: 'An admin', email: `${roll(50)}@example.com` } },
    ]
  const json = { api: 'user-management', environment: 'dev', name: 'A key' }
  return [`${of}/keys`, operator, { json }]
}

/** Writes so often; a failed write is sent again under its Idempotency-Key, or given up. */
export async function write(
  world: World,
  times: number,
  roll: Roll,
  bindings: typeof sound,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  const note = ({ status }: Told) => statuses.set(status, (statuses.get(status) ?? 0) + 1)
  for (let made = 0; made < times; made++) {
    const [path, key, options] = aWrite(world, roll)
    const once = path.startsWith('/operator') || roll(3) > 0 ? {} : { 'Idempotency-Key': crypto.randomUUID() }
    const call = { ...options, headers: once }
    let told = await ask(bindings, path, key, call)
    if (told.status >= 500 && 'Idempotency-Key' in once) told = await ask(bindings, path, key, call)
    note(told)
    const uid: unknown = told.body?.userData?.user_uid
    if (typeof uid === 'string') world.clients.push(uid)
    const { json } = options
    if (told.status === 201 && typeof json === 'object' && json && 'from_id' in json)
      world.users.push(String(json.from_id))
    if (world.clients.length > 40) world.clients.shift()
  }
  return statuses
}
