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
