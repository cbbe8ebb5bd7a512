// What tests of webhooks' owners share.
import type { Environment } from '../../src/domain/user.ts'
import { call, database, type Organization } from '../helpers.ts'

/** The id of the newest event of an organization. */
export const newestId = async (organization: string) =>
  database
    .prepare(
      "SELECT printf('%012d-%013d', seq, at) AS id FROM events WHERE organization_id = ? ORDER BY seq DESC LIMIT 1",
    )
    .bind(organization)
    .first<string>('id')

/** Types and changes of the events about a webhook, as the feed of its API shows them. */
export async function eventsAbout(
  { id: organization, keys }: Organization,
  environment: Environment | undefined,
  id: string,
): Promise<object[]> {
  const start = environment ? `/${organization}/${environment}/v1` : '/client-management'
  const Authorization = `Bearer ${environment ? keys[environment] : keys.admin}`
  const { body } = await call(`${start}/events?limit=500`, { headers: { Authorization } })
  const events: { type: string; subject: { id: string }; changes: object }[] = body.events
  return events.filter(({ subject }) => subject.id === id).map(({ type, changes }) => ({ type, changes }))
}

/** Ends the webhooks of an organization, so that other tests find none that is due. */
export async function removeWebhooks(organization: string): Promise<void> {
  await database.batch([
    database.prepare('DELETE FROM webhooks WHERE organization_id = ?').bind(organization),
    database.prepare('DELETE FROM webhook_owing WHERE organization_id = ?').bind(organization),
  ])
}

/** Changes a webhook past the service, as a delivery would. */
export const deliver = async (organization: string, id: string, assignments: string) =>
  database
    .prepare(`UPDATE webhooks SET ${assignments} WHERE organization_id = ? AND id = ?`)
    .bind(organization, id)
    .run()

/** The ids, types and times of all events of an organization. */
export async function eventsOf(organization: string): Promise<{ id: string; type: string; at: number }[]> {
  const { results } = await database
    .prepare(
      "SELECT printf('%012d-%013d', seq, at) AS id, type, at FROM events WHERE organization_id = ? ORDER BY seq",
    )
    .bind(organization)
    .all<{ id: string; type: string; at: number }>()
  return results
}

/** The columns of a webhook that fails, for `deliver`. */
export const failing = `status = 'failing', attempts = 3, failing_since = 1, next_attempt_at = 9000000000000,
  last_status = 500, last_error = 'The endpoint answered 500'`
/** What a webhook shows that has nothing to say of failures. */
export const working = {
  status: 'active',
  failing_since: null,
  next_attempt_at: null,
  last_status: null,
  last_error: null,
}
