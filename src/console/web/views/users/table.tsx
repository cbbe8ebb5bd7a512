import type { AppOfKey } from '../../app-key.ts'
import { ago, day, dayAndTime, fill, number, texts } from '../../i18n.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { weightUnit } from '../../parts/measures.ts'
import { addressOf } from '../../router.ts'
import type { Profile } from './list.ts'

export function Table({ users, app }: { users: readonly Profile[]; app: AppOfKey }) {
  const t = texts.value.users
  return (
    <table class="users">
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.goal}</th>
          <th scope="col">{t.weight}</th>
          <th scope="col">{t.subscription}</th>
          <th scope="col">{t.lastRequest}</th>
          <th scope="col">{t.added}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <Row key={user.user_id} user={user} app={app} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ user, app }: { user: Profile; app: AppOfKey }) {
  const t = texts.value.users
  const name = `${user.first_name} ${user.last_name}`
  const weight = weightUnit(user.preferred_unit)
  return (
    <tr>
      <th scope="row">
        <a class="person" href={addressOf(app.org, app.environment, 'users', user.user_id)}>
          <Avatar name={name} photo={null} />
          <span>
            <bdi>{name}</bdi>
            <small class="mono" dir="ltr">
              {user.from_id}
            </small>
          </span>
        </a>
      </th>
      <td>{t.goals[user.goal]}</td>
      <td>
        {weight.shown(user.weight_kg)}
        {user.target_weight !== undefined && (
          <small class="below">{fill(t.target, { weight: number(user.target_weight) })}</small>
        )}
      </td>
      <td>
        <span class={user.subscription_status === 'trial_end' ? 'badge danger' : 'badge'}>
          {t.subscriptions[user.subscription_status]}
        </span>
      </td>
      <td>
        <span class="hidden-wide quiet">{t.lastRequest}: </span>
        <time dateTime={user.last_request} title={dayAndTime(user.last_request)}>
          {ago(user.last_request)}
        </time>
      </td>
      <td class="wide-only">{day(user.created_at)}</td>
    </tr>
  )
}
