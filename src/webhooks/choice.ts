import { feedTypes, type Event } from '../domain/event.ts'
import type { Webhook } from '../domain/webhook.ts'

const ofClients: readonly string[] = feedTypes('client')
const ofUsers: readonly string[] = feedTypes('user')

/** Whether an event is in the feed of an endpoint, and of a type that the endpoint chose. */
export function isChosen(
  { feed, types }: Pick<Webhook, 'feed' | 'types'>,
  { type, environment }: Pick<Event, 'type' | 'environment'>,
): boolean {
  const isTheirs =
    feed === 'client-management'
      ? environment === null && ofClients.includes(type)
      : environment === feed && ofUsers.includes(type)
  return isTheirs && (types === null || types.includes(type))
}
