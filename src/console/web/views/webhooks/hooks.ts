import type { components, operations } from '../../../../openapi/api.d.ts'
import type { changeKey } from '../../api/client.ts'
import type { Session } from '../../keys.ts'

export type Webhook = components['schemas']['Webhook']
export type Tested = operations['testWebhook']['responses']['200']['content']['application/json']

/** What a person sets. */
interface Settings {
  url: string
  /** null is all types. */
  types: readonly string[] | null
  description: string | null
}
export type Place = { after: string } | { since: string }
type Key = ReturnType<typeof changeKey>

/** The webhooks of one API. */
export interface Hooks {
  /** The key that they are seen with. */
  of: Session | undefined
  /** The types of its events. */
  types: readonly string[]
  list: (signal: AbortSignal) => Promise<Webhook[]>
  create: (settings: Settings, key: Key) => Promise<{ webhook: Webhook; secret: string }>
  update: (id: string, changes: Partial<Settings> & { enabled?: boolean }, key: Key) => Promise<Webhook>
  remove: (id: string) => Promise<unknown>
  rotate: (id: string) => Promise<{ secret: string; previous_secret_until: string }>
  replay: (id: string, place: Place, key: Key) => Promise<Webhook>
  skip: (id: string) => Promise<Webhook>
  test: (id: string) => Promise<Tested>
  /** How many events a webhook has not got yet; `isMore` if there are more than were counted. */
  owed: (webhook: Webhook, signal: AbortSignal) => Promise<{ n: number; isMore: boolean }>
}

/** Events that are counted at most. */
const counted = 100

/** The settings as an API takes them, with the types that it knows. */
export const bodyWith =
  <Type extends string>(all: readonly Type[]) =>
  <Some extends Partial<Settings>>({ types, ...rest }: Some) => ({
    ...rest,
    ...(types !== undefined && { types: types && all.filter((each) => types.includes(each)) }),
  })

/** The query for what a webhook has not got yet. */
export const feedOf = (webhook: Webhook) => ({
  after: webhook.delivered_to,
  limit: counted,
  ...(webhook.types && { type: webhook.types.join(',') }),
})
export const sumOf = ({ events, has_more }: { events: unknown[]; has_more: boolean }) => ({
  n: events.length,
  isMore: has_more,
})
