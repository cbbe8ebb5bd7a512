import type { Signal } from '@preact/signals'
import { ago, day, fill, texts } from '../../i18n.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Icon } from '../../parts/icon.tsx'
import { addressOf, ask } from '../../router.ts'
import { orders, type Client, type Order, type Page } from './roster.ts'

type Selected = Signal<ReadonlySet<string>>

export function Table({
  page,
  order,
  selected,
}: {
  page: Page
  order: Order | undefined
  selected: Selected
}) {
  const t = texts.value.clients
  const uids = page.users.map(({ user_uid }) => user_uid)
  const areAll = uids.every((uid) => selected.value.has(uid))
  const titles = { display_name: t.name, last_session: t.lastSession, user_uid: t.added }
  return (
    <table class="roster">
      <thead>
        <tr>
          <th class="pick">
            <input
              type="checkbox"
              aria-label={t.selectPage}
              checked={areAll}
              indeterminate={!areAll && uids.some((uid) => selected.value.has(uid))}
              onChange={() => {
                pick(selected, uids, !areAll)
              }}
            />
          </th>
          <Sorted by="display_name" title={titles.display_name} order={order} />
          <th scope="col">{t.contact}</th>
          <th scope="col">{t.tags}</th>
          <Sorted by="last_session" title={titles.last_session} order={order} />
          <Sorted by="user_uid" title={titles.user_uid} order={order} />
        </tr>
      </thead>
      <tbody>
        {page.users.map((client) => (
          <Row key={client.user_uid} client={client} selected={selected} />
        ))}
      </tbody>
    </table>
  )
}

/** A column that sorts: a second press turns the order round. */
function Sorted({
  by,
  title,
  order = 'display_name',
}: {
  by: (typeof orders)[number]
  title: string
  order?: Order | undefined
}) {
  const isBy = order.endsWith(by)
  const isTurned = order.startsWith('-')
  return (
    <th scope="col" aria-sort={isBy ? (isTurned ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        class="sort"
        aria-label={fill(texts.value.clients.sortBy, { column: title })}
        onClick={() => {
          ask({ order_by: isBy && !isTurned ? `-${by}` : by, cursor: undefined })
        }}
      >
        {title} {isBy && <Icon name={isTurned ? 'down' : 'up'} />}
      </button>
    </th>
  )
}

function Row({ client, selected }: { client: Client; selected: Selected }) {
  const t = texts.value.clients
  const { user_uid: uid, display_name: name, last_session: last } = client
  const isPicked = selected.value.has(uid)
  return (
    <tr class={isPicked ? 'picked' : ''}>
      <td class="pick">
        <input
          type="checkbox"
          aria-label={fill(t.select, { name })}
          checked={isPicked}
          onChange={() => {
            pick(selected, [uid], !isPicked)
          }}
        />
      </td>
      <th scope="row">
        <a class="person" href={addressOf('clients', uid)} title={name}>
          <Avatar name={name} photo={client.profile_photo} />
          <bdi>{name}</bdi>
        </a>
        {client.status === 'archived' && <span class="badge">{t.archived}</span>}
      </th>
      <td class="contact">
        <bdi title={client.email}>{client.email}</bdi>
        {client.phone !== null && (
          <bdi class="quiet" dir="ltr">
            {client.phone}
          </bdi>
        )}
      </td>
      <td>
        <span class="tags">
          {client.tags.slice(0, 3).map((tag) => (
            <bdi key={tag} class="badge">
              {tag}
            </bdi>
          ))}
          {client.tags.length > 3 && <span class="quiet">+{client.tags.length - 3}</span>}
        </span>
      </td>
      <td>
        <span class="hidden-wide quiet">{t.lastSession}: </span>
        {last === null ? (
          <span class="quiet">{t.never}</span>
        ) : (
          <time dateTime={last} title={day(last)}>
            {ago(last)}
          </time>
        )}
      </td>
      <td class="wide-only">{day(client.created_at)}</td>
    </tr>
  )
}

function pick(selected: Selected, uids: readonly string[], isWanted: boolean): void {
  const next = new Set(selected.value)
  for (const uid of uids)
    if (isWanted) next.add(uid)
    else next.delete(uid)
  selected.value = next
}
