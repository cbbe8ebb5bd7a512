// Webhooks of an organization. Imports no runtime, because the benchmark reads the rows of routes in Node.
import type { Environment } from '../../src/domain/user.ts'
import type { Answer, Call, Organization } from '../helpers.ts'

/** Nothing is sent there: it is disabled, and nothing listens. */
export const aWebhook = { url: 'http://localhost:9/hooks', enabled: false }

/** Calls the webhooks of client management, or of an environment of user management. */
export async function callWebhooks(
  { id, keys }: Pick<Organization, 'id' | 'keys'>,
  environment: Environment | undefined,
  path: string,
  options: Call = {},
): Promise<Answer> {
  const { call } = await import('../helpers.ts')
  const start = environment ? `/${id}/${environment}/v1` : '/client-management'
  const Authorization = `Bearer ${environment ? keys[environment] : keys.admin}`
  return call(`${start}/webhooks${path}`, { ...options, headers: { Authorization, ...options.headers } })
}

/** A new webhook; returns its id. Where there are many, some in the middle make room: tests of all routes share one feed. */
export async function newWebhook(
  organization: Organization,
  environment?: Environment,
  more: object = {},
): Promise<string> {
  const ask = (path: string, options?: Call) => callWebhooks(organization, environment, path, options)
  const webhooks: { id: string }[] = (await ask('')).body.webhooks
  if (webhooks.length > 8) {
    for (const { id } of webhooks.slice(4, 6)) await ask(`/${id}`, { method: 'DELETE' })
  }
  const json = { ...aWebhook, ...more }
  return (await ask('', { json })).body.webhook.id
}
