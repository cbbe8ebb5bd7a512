// Which event a write should make, and those that there are.
import { methodOf, type Act, type Row, type Scene } from '../routes/index.ts'
import { database, type Answer } from '../helpers.ts'

export interface EventRow {
  seq: number
  at: number
  type: string
  subject: string
  from_id: string | null
  environment: string | null
  actor: string
  request_id: string | null
  changes: string
}

export async function eventsOf(organization: string, after = 0): Promise<EventRow[]> {
  const { results } = await database
    .prepare('SELECT * FROM events WHERE organization_id = ? AND seq > ? ORDER BY seq')
    .bind(organization, after)
    .all<EventRow>()
  return results
}
export const newestOf = async (organization: string): Promise<number> =>
  (await eventsOf(organization)).at(-1)?.seq ?? 0

/** The organization that a call is about: a new one after its creation. */
export const organizationOf = ({ organization }: Scene, type: string | null | undefined, { body }: Answer) =>
  type?.startsWith('organization.') ? String(body.organization.id) : organization.id

/** The thing that a successful call is about, with its own id. */
async function subjectOf(type: string, { organization, id }: Scene, { body }: Answer): Promise<string> {
  const [thing = ''] = type.split('.')
  if (thing === 'organization') return `organization:${body.organization.id}`
  if (thing === 'admin') return `admin:${type === 'admin.created' ? body.admin.admin_uid : id}`
  if (type === 'key.created') return `key:${body.key.id}`
  if (thing === 'client')
    return `client:${type === 'client.created' ? (body.userData ?? body.rows[0]).user_uid : id}`
  if (thing === 'webhook') return `webhook:${type === 'webhook.created' ? body.webhook.id : id}`
  if (thing === 'key') return `key:${id}`
  const found = database.prepare(
    type === 'user.deleted'
      ? "SELECT subject AS of FROM events WHERE organization_id = ? AND type = 'user.created' AND ?2 <> ''"
      : "SELECT 'user:' || user_id AS of FROM users WHERE organization_id = ? AND from_id = ?",
  )
  return (await found.bind(organization.id, id).first<string>('of')) ?? 'of nobody'
}

/** Who calls with the credential of a row. */
async function actorOf({ api }: Row, { organization }: Scene): Promise<object> {
  if (api === 'operator') return { type: 'operator', name: 'operator' }
  const [column, value] = api === 'clients' ? ['role', 'admin'] : ['environment', 'prod']
  const key = await database
    .prepare(
      `SELECT id AS key_id, name, admin_uid FROM api_keys WHERE organization_id = ? AND ${column} = ? ORDER BY id`,
    )
    .bind(organization.id, value)
    .first()
  return { type: 'key', ...key }
}

/** All but its number, time and changes. */
export async function expectedEvents(route: string, row: Row, act: Act, scene: Scene, answer: Answer) {
  const type = act.event === undefined ? row.event : act.event
  if (methodOf(route) === 'GET' || answer.status >= 400 || !type) return []
  const isOfUser = type.startsWith('user.') && type !== 'user.deleted'
  const subject = await subjectOf(type, scene, answer)
  return [
    {
      type,
      subject,
      from_id: isOfUser ? scene.id : null,
      actor: await actorOf(row, scene),
      request_id: answer.headers.get('X-Request-Id'),
    },
  ]
}

export const told = ({ type, subject, from_id, actor, request_id }: EventRow) => ({
  type,
  subject,
  from_id,
  actor: JSON.parse(actor) as unknown,
  request_id,
})
