import type { Target } from './population.ts'

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

/** A call of the API as it is measured. */
export interface Call {
  name: string
  /** The request of that number; the numbers of both sides never meet. */
  request: (target: Target, number: number) => Sent
  /** What a block leaves behind, to be taken away again so that the next one finds the same data. */
  leavesClients?: true
}

const clients = '/client-management/clients'
const ofClients = (target: Target, sent: Omit<Sent, 'headers'>): Sent => withKey(target.clientKey, sent)
const ofUsers = ({ organization, userKey }: Target, sent: Omit<Sent, 'headers'>): Sent =>
  withKey(userKey, { ...sent, path: `/${organization}/prod/v1${sent.path}` })

const withKey = (key: string, sent: Omit<Sent, 'headers'>): Sent => ({
  ...sent,
  headers: { Authorization: `Bearer ${key}`, ...(sent.body && { 'Content-Type': 'application/json' }) },
})
const uidOf = ({ clients }: Target, number: number) => String(clients[number % clients.length])
const fromIdOf = ({ users }: Target, number: number) => String(users[number % users.length])

const everyFilter = new URLSearchParams({
  gender: 'male',
  preferable_activities: '["Weightlifting"]',
  start_date: '2025-11-01',
  end_date: '2025-11-30',
}).toString()

export const calls: Call[] = [
  {
    name: 'create',
    leavesClients: true,
    request: (target, number) => {
      const fields = {
        display_name: 'New Client',
        email: `new-${number}@example.com`,
        age: 30,
        gender: 'female',
      }
      const body = JSON.stringify({ ...fields, weight: 72.5, preferable_activities: ['Running'] })
      return ofClients(target, { method: 'POST', path: clients, body })
    },
  },
  {
    name: 'get',
    request: (target, number) =>
      ofClients(target, { method: 'GET', path: `${clients}/${uidOf(target, number)}` }),
  },
  {
    name: 'list 100',
    request: (target) => ofClients(target, { method: 'GET', path: `${clients}?limit=100` }),
  },
  {
    name: 'filter, without filters',
    request: (target) => ofClients(target, { method: 'GET', path: `${clients}/filter` }),
  },
  {
    name: 'filter by gender, activity, dates',
    request: (target) => ofClients(target, { method: 'GET', path: `${clients}/filter?${everyFilter}` }),
  },
  {
    name: 'update',
    request: (target, number) => {
      const change = { user_uid: uidOf(target, number), display_name: 'Changed', weight: 70.5 }
      return ofClients(target, { method: 'PUT', path: clients, body: JSON.stringify(change) })
    },
  },
  {
    name: 'note',
    request: (target, number) => {
      const body = JSON.stringify({ note: 'Trains twice a week, no running until March.' })
      return ofClients(target, {
        method: 'POST',
        path: `${clients}/save-notes/${uidOf(target, number)}`,
        body,
      })
    },
  },
  {
    name: 'edit-user',
    request: (target, number) => {
      const change = { from_id: fromIdOf(target, number), weight_kg: 81.25, goal: 'maintain' }
      return ofUsers(target, { method: 'POST', path: '/edit-user', body: JSON.stringify(change) })
    },
  },
  {
    name: 'get-user-profile',
    request: (target, number) =>
      ofUsers(target, { method: 'GET', path: `/get-user-profile?from_id=${fromIdOf(target, number)}` }),
  },
]
