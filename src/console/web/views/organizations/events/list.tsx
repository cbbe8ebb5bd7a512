import { dayAndTime, fill, number, texts } from '../../../i18n.ts'
import type { Admin, Key } from '../desk.ts'
import type { OrganizationEvent } from './feed.ts'

interface Known {
  admins: readonly Admin[]
  keys: readonly Key[]
}

/** Events as sentences: what, about whom, what of it, by whom and when. */
export function List({ events, ...known }: Known & { events: readonly OrganizationEvent[] }) {
  return (
    <ol class="feed">
      {events.map((event) => (
        <li key={event.id}>
          <span class="grow">
            <b>{texts.value.events.types[event.type]}</b> <bdi>{subjectOf(event, known)}</bdi>
            <Changes of={event} />
          </span>
          <small>
            <bdi>{actorOf(event)}</bdi> ·{' '}
            <time dateTime={event.created_at}>{dayAndTime(event.created_at)}</time>
          </small>
        </li>
      ))}
    </ol>
  )
}

/** The name of what the page knows, else the id. */
function subjectOf(
  { subject: { type, id }, environment }: OrganizationEvent,
  { admins, keys }: Known,
): string {
  if (type === 'organization') return ''
  const name =
    (type === 'admin' ? admins.find((each) => each.admin_uid === id)?.display_name : undefined) ??
    (type === 'key' ? keys.find((each) => each.id === id)?.name : undefined) ??
    id
  return environment === null ? name : `${name} (${environment})`
}

function actorOf({ actor }: OrganizationEvent): string {
  const t = texts.value.events
  if (actor.type === 'system') return t.bySystem
  return fill(actor.type === 'key' ? t.byKey : t.byOperator, { name: actor.name })
}

/** The time and the name stand beside them. */
const told = ['created_at', 'display_name']

/** Of clients and users the fields alone: what is theirs is not the operator's to read. */
function Changes({ of: { type, changes } }: { of: OrganizationEvent }) {
  const isTheirs = type.startsWith('client.') || type.startsWith('user.')
  const shown = Object.entries(changes).filter(([field]) => !told.includes(field))
  if (shown.length === 0) return null
  return (
    <small class="block">
      {shown.map(([field, [before, after]]) => (
        <span key={field} class="change">
          <code>{field}</code>
          {!isTheirs && (
            <bdi>
              {before !== null && `${valueOf(before)} → `}
              {valueOf(after)}
            </bdi>
          )}
        </span>
      ))}
    </small>
  )
}

function valueOf(value: unknown): string {
  if (value === null) return '–'
  if (typeof value === 'number') return number(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
