// /console/usage and /console/{organization}/{environment}/usage: what is used of what may be.
import type { ComponentChildren } from 'preact'
import type { components } from '../../../../openapi/api.d.ts'
import { api, call } from '../../api/client.ts'
import { appOf, type AppOfKey } from '../../app-key.ts'
import { counted, day, fill, number, texts } from '../../i18n.ts'
import { AppBanner } from '../../parts/app-banner.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { addressOf } from '../../router.ts'
import type { Params } from '../view.ts'
import { Meter } from './meter.tsx'

type Usage = components['schemas']['Usage']

const usageOf = async (app: AppOfKey | undefined, signal: AbortSignal): Promise<Usage> =>
  (
    await call(() =>
      app
        ? api.GET('/{org}/{environment}/v1/usage', { params: { path: app }, signal })
        : api.GET('/client-management/usage', { signal }),
    )
  ).data

export function View({ params }: { params: Params }) {
  const t = texts.value.usage
  const app = params.organization === undefined ? undefined : appOf(params)
  const usage = useLoaded(app ? `${app.org} ${app.environment}` : '', (signal) => usageOf(app, signal))
  useTitle(app ? `${t.title} · ${app.org} ${app.environment}` : t.title)
  return (
    <>
      <header class="view-head">
        <h1>{t.title}</h1>
        {app && (
          <p class="quiet">
            <bdi>{app.org}</bdi> · {app.environment}
          </p>
        )}
      </header>
      {app && <AppBanner environment={app.environment} />}
      <Failed failure={usage.failure} again={usage.again} />
      {usage.data ? <Figures usage={usage.data} app={app} /> : !usage.failure && <Loading />}
    </>
  )
}

function Figures({ usage, app }: { usage: Usage; app: AppOfKey | undefined }) {
  const t = texts.value.usage
  const { clients, users, calls, keys, events, webhooks } = usage
  const path = app ? [app.org, app.environment] : []
  return (
    <>
      {usage.warnings.map(({ what, used, limit, percent }) => (
        <p key={what} class={percent === 100 ? 'failed' : 'banner warn'} role="note">
          {fill(percent === 100 ? t.full[what] : t.nearly[what], { used, limit })}
        </p>
      ))}
      <section class="card stack">
        <h2>
          {t.plan}: <span class="plan">{t.plans[usage.plan]}</span>
        </h2>
        <div class="columns">
          <Meter label={t.clients} used={clients.used} limit={clients.limit}>
            {clients.archived > 0 && counted(t.archived, clients.archived)}
          </Meter>
          <Meter label={t.users} used={users.dev + users.prod} limit={users.limit}>
            {`dev ${number(users.dev)} · prod ${number(users.prod)}`}
          </Meter>
        </div>
      </section>
      <section class="card">
        <h2 class="hidden">{t.more}</h2>
        <dl class="columns facts-wide">
          <Fact name={t.calls}>
            {calls.limit === null || calls.period_seconds === null
              ? t.noLimit
              : fill(t.callsIn, { n: calls.limit, seconds: calls.period_seconds })}
          </Fact>
          <Fact name={t.keys} note={restOf(keys.oldest_unused_days)}>
            {number(keys.live)}
          </Fact>
          <Fact name={t.events}>
            {events.oldest === null ? t.noEvents : fill(t.since, { day: dayOf(events.oldest) })}
          </Fact>
          <Fact name={t.webhooks}>
            <a href={addressOf(...path, 'webhooks')}>
              {fill(t.webhooksAre, {
                active: webhooks.active,
                failing: webhooks.failing,
                disabled: webhooks.disabled,
              })}
            </a>
          </Fact>
        </dl>
      </section>
    </>
  )
}

/** An event's id ends with its time in milliseconds. */
const dayOf = (id: string) => day(new Date(Number(id.split('-')[1] ?? 0)).toISOString())

function restOf(days: number | null): string | undefined {
  return days === null || days < 1 ? undefined : counted(texts.value.usage.resting, days)
}

function Fact({
  name,
  note,
  children,
}: {
  name: string
  note?: string | undefined
  children: ComponentChildren
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {note !== undefined && <dd class="quiet">{note}</dd>}
    </div>
  )
}
