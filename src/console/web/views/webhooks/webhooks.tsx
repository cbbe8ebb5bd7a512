// /console/webhooks and /console/{organization}/{environment}/webhooks: where the events of an API are sent to.
import { useSignal } from '@preact/signals'
import { appOf, keyOf } from '../../app-key.ts'
import { fill, texts } from '../../i18n.ts'
import { AppBanner } from '../../parts/app-banner.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { coach, may } from '../../session.ts'
import type { Params } from '../view.ts'
import { Editor } from './editor.tsx'
import { hooksOfClients } from './hooks-of-clients.ts'
import { hooksOfUsers } from './hooks-of-users.ts'
import type { Webhook } from './hooks.ts'
import { Item } from './item.tsx'
import { Secret } from './secret.tsx'

/** Webhooks of one API. */
const most = 10

export function View({ params }: { params: Params }) {
  const t = texts.value.webhooks
  const app = params.organization === undefined ? undefined : appOf(params)
  const hooks = app ? hooksOfUsers(app) : hooksOfClients()
  const key = app ? keyOf(app) : coach.value
  const name = app ? `${app.org} ${app.environment}` : 'clients'
  const list = useLoaded(name, hooks.list)
  const edited = useSignal<Webhook | 'new' | undefined>(undefined)
  const secret = useSignal<{ text: string; until?: string } | undefined>(undefined)
  useTitle(app ? `${t.title} · ${name}` : t.title)
  const mayWrite = may(key, 'webhooks')
  const { data } = list
  const set = (next: Webhook) => {
    list.set((list.data ?? []).map((each) => (each.id === next.id ? next : each)))
  }
  const saved = (webhook: Webhook, text?: string) => {
    edited.value = undefined
    if (text === undefined) {
      set(webhook)
      return
    }
    list.set([...(list.data ?? []), webhook])
    secret.value = { text }
  }
  const add = (
    <button
      type="button"
      class="primary"
      disabled={(data?.length ?? 0) >= most}
      onClick={() => {
        edited.value = 'new'
      }}
    >
      <Icon name="plus" /> {t.add}
    </button>
  )
  return (
    <>
      <header class="view-head">
        <h1>{t.title}</h1>
        {app && (
          <p class="quiet">
            <bdi>{app.org}</bdi> · {app.environment}
          </p>
        )}
        {mayWrite && data !== undefined && data.length > 0 && <div class="actions">{add}</div>}
      </header>
      {app && <AppBanner environment={app.environment} />}
      {data !== undefined && data.length >= most && <p class="quiet">{fill(t.atMost, { n: most })}</p>}
      <Failed failure={list.failure} again={list.again} />
      {!data && !list.failure && <Loading />}
      {data?.length === 0 && (
        <section class="card">
          <Empty title={t.empty} text={t.emptyText}>
            {mayWrite && add}
          </Empty>
        </section>
      )}
      {data && data.length > 0 && (
        <ul class="hooks" aria-busy={list.isLoading}>
          {data.map((webhook) => (
            <Item
              key={webhook.id}
              hooks={hooks}
              webhook={webhook}
              mayWrite={mayWrite}
              mayCount={may(key, 'history:read')}
              set={set}
              gone={() => {
                list.set(data.filter((each) => each !== webhook))
              }}
              edit={() => {
                edited.value = webhook
              }}
              show={(text, until) => {
                secret.value = { text, until }
              }}
            />
          ))}
        </ul>
      )}
      {edited.value && (
        <Editor
          hooks={hooks}
          webhook={edited.value === 'new' ? undefined : edited.value}
          close={() => {
            edited.value = undefined
          }}
          saved={saved}
        />
      )}
      {secret.value && (
        <Secret
          {...secret.value}
          close={() => {
            secret.value = undefined
          }}
        />
      )}
    </>
  )
}
