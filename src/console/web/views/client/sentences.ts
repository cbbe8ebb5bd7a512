import { dayAndTime, fill, number, texts } from '../../i18n.ts'
import { activities } from '../clients/roster.ts'
import { actorOf, isolated, type Event } from './events.ts'

/** What an event says, in the page's language: a sentence for each field that changed, else one. */
export function sentencesOf(event: Event): string[] {
  const t = texts.value.client.happened
  const who = actorOf(event.actor)
  const { changes } = event
  switch (event.type) {
    case 'client.created':
      return [fill(t.created, { who })]
    case 'client.updated': {
      const all = Object.entries(changes).map(([field, pair]) => changed(who, field, pair))
      return all.length > 0 ? all : [fill(t.updated, { who })]
    }
    case 'client.photo_changed':
      return [changed(who, 'profile_photo', changes.profile_photo ?? [true, true])]
    case 'client.note_saved':
      return [fill(isNothing(changes.note?.[1] ?? 1) ? t.noteCleared : t.noteSaved, { who })]
    case 'client.session_recorded':
      return [about(t.sessionRecorded, t.sessionRecordedPlain, who, changes.session?.[1])]
    case 'client.session_deleted':
      return [about(t.sessionDeleted, t.sessionDeletedPlain, who, changes.session?.[0])]
    case 'client.archived':
      return [fill(t.archived, { who })]
    case 'client.restored':
      return [fill(t.restored, { who })]
    case 'client.deleted':
      return [fill(t.deleted, { who })]
    default:
      return [fill(t.updated, { who })]
  }
}

const isNothing = (value: unknown) =>
  value === null || value === '' || value === 0 || (Array.isArray(value) && value.length === 0)

function changed(who: string, field: string, [before, after]: readonly unknown[]): string {
  const { happened: t, fields } = texts.value.client
  if (field === 'profile_photo')
    return fill(after === false ? t.photoRemoved : before === true ? t.photoReplaced : t.photoAdded, { who })
  const names: Readonly<Record<string, string>> = fields
  const values = {
    who,
    field: names[field] ?? field,
    before: shown(field, before),
    after: shown(field, after),
  }
  if (field === 'metadata') return fill(t.changedPlain, values)
  return fill(isNothing(before) ? t.set : isNothing(after) ? t.cleared : t.changed, values)
}

/** Longer values are cut. */
const longest = 60

function shown(field: string, value: unknown): string {
  const { clients } = texts.value
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const words = list.map((each) => {
    const activity = activities.find((one) => one === each)
    if (activity) return clients.activities[activity]
    if (field === 'gender' && (each === 'female' || each === 'male')) return clients[each]
    if (typeof each === 'number') return number(each, { maximumFractionDigits: 20 })
    return typeof each === 'object' && each !== null ? JSON.stringify(each) : String(each)
  })
  const text = words.join(', ')
  return isolated(text.length > longest ? `${text.slice(0, longest)}…` : text)
}

/** A sentence about a session; the plain one where what is kept does not say which. */
function about(sentence: string, plain: string, who: string, session: unknown): string {
  if (
    typeof session !== 'object' ||
    session === null ||
    !('activity' in session) ||
    !('started_at' in session)
  )
    return fill(plain, { who })
  const { activity, started_at } = session
  const time = typeof started_at === 'string' ? dayAndTime(started_at) : ''
  return fill(sentence, { who, activity: shown('activity', activity), time })
}
