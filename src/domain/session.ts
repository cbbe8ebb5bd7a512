import { activities, type SessionKey } from './client.ts'

const slug = (activity: string) => activity.toLowerCase().replaceAll(' ', '-')

/** A session's id: the milliseconds of its start, and its activity. */
export const sessionId = (startedAt: string, activity: string) => `${Date.parse(startedAt)}-${slug(activity)}`

export const sessionIdForm = new RegExp(`^([1-9]\\d{11,12})-(${activities.map(slug).join('|')})$`)

/** The session that an id names; undefined of other text. */
export function toSessionKey(id: string): SessionKey | undefined {
  const [, start, name] = sessionIdForm.exec(id) ?? []
  const activity = activities.find((each) => slug(each) === name)
  return activity && { startedAt: new Date(Number(start)).toISOString(), activity }
}
