import { api, call } from '../../api/client.ts'
import { keyOf, type AppOfKey } from '../../app-key.ts'
import { may } from '../../session.ts'

/** A page of what happened to a user, oldest first. */
const eventsOf = async (app: AppOfKey, from_id: string, after: string | undefined, signal?: AbortSignal) =>
  (
    await call(() =>
      api.GET('/{org}/{environment}/v1/events', {
        params: { path: app, query: { from_id, limit: 500, ...(after !== undefined && { after }) } },
        ...(signal && { signal }),
      }),
    )
  ).data

export type Event = Awaited<ReturnType<typeof eventsOf>>['events'][number]

/** Pages of the feed that are looked through; each looks at 1 000 events. */
const mostPages = 20

/** What happened to a user, newest first, as far as it is looked for. */
export async function historyOf(app: AppOfKey, from_id: string, signal?: AbortSignal): Promise<Event[]> {
  const all: Event[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { events, next, has_more } = await eventsOf(app, from_id, after, signal)
    all.unshift(...events.toReversed())
    if (!has_more) break
    after = next
  }
  return all
}

/** Who made the latest change, where the key may know. */
export async function whoChanged(app: AppOfKey, from_id: string): Promise<string | undefined> {
  if (!may(keyOf(app), 'history:read')) return undefined
  const [latest] = await historyOf(app, from_id).catch(() => [])
  return latest && actorOf(latest)
}

export const actorOf = ({ actor }: Event) => (actor.type === 'system' ? undefined : actor.name)
