import { api, call } from '../../api/client.ts'
import { fill, texts } from '../../i18n.ts'

/** A page of what happened to a client, newest first. */
export const historyOf = async (
  user_uid: string,
  query: { before?: string; limit?: number },
  signal: AbortSignal,
) =>
  (
    await call(() =>
      api.GET('/client-management/clients/{user_uid}/history', {
        params: { path: { user_uid }, query },
        signal,
      }),
    )
  ).data

export type Event = Awaited<ReturnType<typeof historyOf>>['events'][number]

/** The latest change of a field, among the latest events. */
export async function lastChangeOf(uid: string, field: string, signal: AbortSignal) {
  const { events } = await historyOf(uid, { limit: 20 }, signal)
  return events.find((event) => Object.hasOwn(event.changes, field))
}

/** Text of other people, which keeps its own direction. */
export const isolated = (text: string) => `\u2068${text}\u2069`

export function actorOf(actor: Event['actor']): string {
  const t = texts.value.client
  if (actor.type === 'system') return t.system
  return actor.type === 'operator'
    ? fill(t.operatorNamed, { name: isolated(actor.name) })
    : isolated(actor.name)
}
