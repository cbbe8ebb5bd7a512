import { ago, day, dayAndTime, fill, texts } from '../../../i18n.ts'
import { Icon } from '../../../parts/icon.tsx'
import { Menu } from '../../../parts/menu.tsx'
import type { Admin, Key } from '../desk.ts'
import { Countdown, isSoon } from './countdown.tsx'
import { isLive, isReading, kindOfKey } from './life.ts'

interface Acts {
  replace: (key: Key) => void
  revoke: (key: Key) => void
}

interface Props {
  keys: readonly Key[]
  admins: readonly Admin[]
  /** What can be done with a key; nothing where it is dead. */
  acts: Acts | undefined
  again: () => void
}

export function KeyTable({ keys, admins, acts, again }: Props) {
  const t = texts.value.keys
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.access}</th>
          <th scope="col">{t.lastUsed}</th>
          <th scope="col">{t.expires}</th>
          {acts && (
            <th scope="col">
              <span class="hidden">{t.menu}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row">
              <span class="block strong">
                <bdi>{key.name}</bdi>
              </span>
              <bdi class="mono quiet nowrap">{key.prefix}…</bdi>
              <small class="block">
                <bdi>{admins.find((each) => each.admin_uid === key.admin_uid)?.display_name}</bdi>
              </small>
            </th>
            <td data-label={t.access}>
              <Access of={key} />
            </td>
            <td data-label={t.lastUsed}>
              {key.last_used_at === null ? (
                <span class="quiet">{t.never}</span>
              ) : (
                <time dateTime={key.last_used_at} title={dayAndTime(key.last_used_at)}>
                  {ago(key.last_used_at)}
                </time>
              )}
              <small class="block nowrap">{fill(t.since, { day: day(key.created_at) })}</small>
            </td>
            <td data-label={t.expires}>
              <End of={key} again={again} />
            </td>
            {acts && (
              <td class="number">
                <Menu kind="plain" name={fill(t.actions, { name: key.name })} label={<Icon name="more" />}>
                  <button
                    type="button"
                    class="row"
                    onClick={() => {
                      acts.replace(key)
                    }}
                  >
                    {t.rotate}
                  </button>
                  <button
                    type="button"
                    class="row"
                    onClick={() => {
                      acts.revoke(key)
                    }}
                  >
                    {t.revoke}
                  </button>
                </Menu>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a key opens, and what it may do there. */
function Access({ of }: { of: Key }) {
  const t = texts.value.keys
  const words =
    of.role === 'member'
      ? t.roles.member
      : of.scopes === null
        ? t.everything
        : isReading(of)
          ? t.readOnly
          : of.scopes.map((scope) => t.scopes[scope]).join(' · ')
  return (
    <>
      <span class="block">{t.short[kindOfKey(of)]}</span>
      <small class="block">{words}</small>
    </>
  )
}

function End({ of, again }: { of: Key; again: () => void }) {
  const t = texts.value.keys
  const { revoked_at, expires_at } = of
  if (revoked_at !== null) return <small>{fill(t.revokedOn, { time: dayAndTime(revoked_at) })}</small>
  if (expires_at === null) return <span class="quiet">{t.noExpiry}</span>
  if (!isLive(of)) return <small>{fill(t.workedUntil, { time: dayAndTime(expires_at) })}</small>
  return isSoon(expires_at) ? (
    <span class="ending">
      <Countdown until={expires_at} onEnd={again} />
    </span>
  ) : (
    <time dateTime={expires_at}>{dayAndTime(expires_at)}</time>
  )
}
