import { env } from 'cloudflare:workers'
import { createClient, newOrganization } from '../helpers.ts'
import { newLink, newWholeClient } from '../routes/things.ts'
import { ownedTables } from './everything.ts'
import { newWebhook } from './webhooks.ts'

const sides = ['aaa', 'zzz']

/** Makes organizations before and after all others, so that a walk beyond its own rows meets one of theirs. */
export async function surround(): Promise<void> {
  for (const side of sides) {
    const organization = await newOrganization({ id: `${side}-${Date.now().toString(36)}` })
    await newWholeClient(organization)
    await newLink(organization)
    for (const feed of [undefined, 'dev', 'prod'] as const) await newWebhook(organization, feed)
    const headers = { 'Idempotency-Key': 'once' }
    const user_uid = await createClient(organization, { tags: ['VIP'] })
    await organization.clients('/', { method: 'PUT', json: { user_uid, weight: 70 }, headers })
  }
}

/** Tables that are no walk: one row each organization, or what jobs take away. */
const aside = ['erasures', 'idempotency_keys', 'photo_outbox', 'webhook_owing', 'webhook_receivers']

/** The tables in which a walk meets a row on one side or none, so that what it costs depends on what is left there. */
export async function openTables(): Promise<string[]> {
  const names = (await ownedTables()).filter(({ name }) => !aside.includes(name))
  const counts = await env.DB.batch<{ n: number }>(
    names.flatMap(({ name, owner }) =>
      sides.map((side) =>
        env.DB.prepare(`SELECT count(*) AS n FROM ${name} WHERE ${owner} GLOB ?`).bind(`${side}-*`),
      ),
    ),
  )
  const isThere = (at: number) => counts[at]?.results[0]?.n !== 0
  return names.flatMap(({ name }, at) => (isThere(2 * at) && isThere(2 * at + 1) ? [] : [name]))
}
