// Endpoints of several organizations.
import { newOrganization } from '../helpers.ts'
import { newInbox } from './inbox.ts'
import { addEvents, newEndpoint } from './world.ts'

export const newIds = (count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await newOrganization()).id))

/** Endpoints of the given organizations, one each, and then so many events in each organization. */
export async function newEndpoints(organizations: string[], events: number) {
  const made = []
  for (const organization of organizations) {
    const inbox = newInbox()
    made.push({ organization, inbox, id: await newEndpoint(organization, inbox.url) })
  }
  const ids = new Map<string, string[]>()
  for (const each of new Set(organizations)) ids.set(each, await addEvents(each, events))
  return made.map((each) => ({ ...each, ids: ids.get(each.organization) ?? [] }))
}
