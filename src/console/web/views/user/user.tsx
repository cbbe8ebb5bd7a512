// /console/{organization}/{environment}/users/{user_id}: one user of an app. The id may also be the app's own.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { appOf, keyOf } from '../../app-key.ts'
import { texts } from '../../i18n.ts'
import { AppBanner } from '../../parts/app-banner.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Download } from '../../parts/download.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { backTo } from '../../router.ts'
import { may } from '../../session.ts'
import type { Params } from '../view.ts'
import { userOf, type Profile, type User } from './data.ts'
import { Events } from './events.tsx'
import { Facts } from './facts.tsx'
import { Link } from './link.tsx'
import { Remove } from './remove.tsx'
import { Targets } from './targets.tsx'
import { Weights } from './weights.tsx'

export function View({ params }: { params: Params }) {
  const { users, user: t } = texts.value
  const app = appOf(params)
  const id = params.user_id ?? ''
  const user = useLoaded(id, (signal) => userOf(app, id, signal))
  const home = backTo(app.org, app.environment, 'users')
  const { data, failure } = user
  useTitle(data ? nameOf(data.profile) : users.title)
  const isGone = failure?.kind === 'missing'
  return (
    <>
      <nav aria-label={t.way}>
        <a class="back" href={home}>
          <Icon name="back" /> {users.title}
        </a>
      </nav>
      <AppBanner environment={app.environment} />
      {isGone ? (
        <Empty level="h1" title={t.gone} text={t.goneText}>
          <a class="button" href={home}>
            {users.title}
          </a>
        </Empty>
      ) : (
        <Failed failure={failure} again={user.again} />
      )}
      {data ? <Card params={params} user={data} set={user.set} /> : !failure && <Loading lines={10} />}
    </>
  )
}

const nameOf = ({ first_name, last_name }: Profile) => `${first_name} ${last_name}`

function Card({ params, user, set }: { params: Params; user: User; set: (user: User) => void }) {
  const t = texts.value.user
  const app = appOf(params)
  const key = keyOf(app)
  const { profile } = user
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    // The link that led here is gone, and the focus with it.
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  const query = new URLSearchParams({ user_id: profile.user_id }).toString()
  return (
    <>
      <header class="view-head user-head">
        <Avatar name={nameOf(profile)} photo={null} />
        <div>
          <h1 ref={title} tabIndex={-1}>
            <bdi>{nameOf(profile)}</bdi>
          </h1>
          <p class="quiet mono" dir="ltr">
            {profile.from_id}
          </p>
        </div>
        <div class="actions">
          {may(key, 'transfer') && may(key, 'users:read') && (
            <Download
              href={`/${encodeURIComponent(app.org)}/${app.environment}/v1/get-personal-data?${query}`}
              name={`${profile.user_id}.json`}
            >
              <Icon name="download" /> {t.download}
            </Download>
          )}
          {may(key, 'users:delete') && <Remove app={app} profile={profile} />}
        </div>
      </header>
      <div class="split">
        <div class="stack">
          <Facts app={app} user={user} set={set} />
          <Weights app={app} profile={profile} set={set} />
        </div>
        <div class="stack">
          <Targets profile={profile} />
          <Link app={app} profile={profile} />
          {may(key, 'history:read') && <Events app={app} profile={profile} />}
        </div>
      </div>
    </>
  )
}
