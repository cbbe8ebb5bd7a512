// How tests ask the feeds of events.
import { aClient, type Answer, type Organization } from '../helpers.ts'

export interface SeenEvent {
  id: string
  type: string
  subject: { id: string }
}

export const feed = ({ clients }: Organization, query = '') => clients(`/../events${query}`)

export async function createdIn({ clients }: Organization): Promise<string> {
  return (await clients('/', { json: aClient() })).body.userData.user_uid
}

export const typesOf = ({ body }: Pick<Answer, 'body'>): string[] =>
  body.events.map(({ type }: SeenEvent) => type)
export const idsOf = ({ body }: Pick<Answer, 'body'>): string[] => body.events.map(({ id }: SeenEvent) => id)
