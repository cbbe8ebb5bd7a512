import { api, call, changeKey } from '../../api/client.ts'
import { keyOf, type AppOfKey } from '../../app-key.ts'
import { ofUsers } from './event-types.ts'
import { bodyWith, feedOf, sumOf, type Hooks } from './hooks.ts'

const base = '/{org}/{environment}/v1/webhooks'
const one = `${base}/{webhook_id}` as const
const bodyOf = bodyWith(ofUsers)

/** The webhooks of an app's environment. */
export function hooksOfUsers(app: AppOfKey): Hooks {
  const all = { params: { path: app } }
  const at = (webhook_id: string) => ({ params: { path: { ...app, webhook_id } } })
  return {
    of: keyOf(app),
    types: ofUsers,
    list: async (signal) => (await call(() => api.GET(base, { ...all, signal }))).data.webhooks,
    create: async (settings, headers) =>
      (await call(() => api.POST(base, { ...all, body: bodyOf(settings), headers }))).data,
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
            api.GET('/{org}/{environment}/v1/events', {
              params: { path: app, query: feedOf(webhook) },
              signal,
            }),
          )
        ).data,
      ),
  }
}
