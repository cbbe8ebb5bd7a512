import { api, call, changeKey } from '../../api/client.ts'
import { coach } from '../../session.ts'
import { ofClients } from './event-types.ts'
import { bodyWith, feedOf, sumOf, type Hooks } from './hooks.ts'

const base = '/client-management/webhooks'
const one = `${base}/{webhook_id}` as const
const bodyOf = bodyWith(ofClients)

/** The webhooks of client management. */
export function hooksOfClients(): Hooks {
  const at = (webhook_id: string) => ({ params: { path: { webhook_id } } })
  return {
    of: coach.value,
    types: ofClients,
    list: async (signal) => (await call(() => api.GET(base, { signal }))).data.webhooks,
    create: async (settings, headers) =>
      (await call(() => api.POST(base, { body: bodyOf(settings), headers }))).data,
    update: async (id, changes, headers) =>
      (await call(() => api.PATCH(one, { ...at(id), body: bodyOf(changes), headers }))).data.webhook,
    remove: async (id) => {
      const headers = changeKey()
      await call(() => api.DELETE(one, { ...at(id), headers }))
    },
    rotate: async (id) => (await call(() => api.POST(`${one}/rotate-secret`, at(id)))).data,
    replay: async (id, body, headers) =>
      (await call(() => api.POST(`${one}/replay`, { ...at(id), body, headers }))).data.webhook,
    skip: async (id) => {
      const headers = changeKey()
      return (await call(() => api.POST(`${one}/skip`, { ...at(id), headers }))).data.webhook
    },
    test: async (id) => (await call(() => api.POST(`${one}/test`, at(id)))).data,
    owed: async (webhook, signal) =>
      sumOf(
        (
          await call(() =>
            api.GET('/client-management/events', { params: { query: feedOf(webhook) }, signal }),
          )
        ).data,
      ),
  }
}
