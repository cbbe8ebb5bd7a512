// What the tests of usage.warning ask.
import { operate, type Organization } from '../helpers.ts'

export interface Shown {
  id: string
  type: string
  request_id: string
  actor: { type: string }
  changes: object
}
export const operatorEventsOf = async ({ id }: Organization, query = ''): Promise<Shown[]> =>
  (await operate(`/organizations/${id}/events?limit=500${query}`)).body.events
export const warningsOf = (owner: Organization) => operatorEventsOf(owner, '&type=usage.warning')
export const setLimits = ({ id }: Organization, json: object) =>
  operate(`/organizations/${id}`, { method: 'PATCH', json })
export const ofClients = (used: number, limit: number, percent: number) => ({
  clients: [used - 1, used],
  limit: [null, limit],
  percent: [null, percent],
})
export const shownChanges = (events: Shown[]) => events.map(({ changes }) => changes)
