// What comes nearest to each call of the benchmark. It has no notes, filters by one field, and pages by offset.
import type { Sent } from '../../calls.ts'
import type { Target } from '../../population.ts'
import { baseURL, cookieOf } from './cookies.ts'

interface Near {
  request: (target: Target, number: number) => Sent
  isAnswer: (body: Answer) => boolean
}
interface Answer {
  users?: { image: string | null; gender: string | null }[]
  user?: { id: string; email: string }
  id?: string
  name?: string
  status?: boolean
}

const path = (rest: string) => `/api/auth/${rest}`
const get = (rest: string, cookie = cookieOf()): Sent => ({
  method: 'GET',
  path: path(rest),
  headers: { Cookie: cookie },
})
const post = (rest: string, body: object, cookie = cookieOf()): Sent => ({
  method: 'POST',
  path: path(rest),
  headers: { Cookie: cookie, Origin: baseURL, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
const idOf = ({ clients }: Target, number: number) => String(clients[number % clients.length])

export const nearest: Record<string, Near> = {
  'list 100': {
    request: () => get('admin/list-users?limit=100'),
    isAnswer: ({ users = [] }) => users.length === 100 && users.every(({ image }) => image === null),
  },
  'list 100 with photos': {
    request: ({ size }) => get(`admin/list-users?limit=100&offset=${size / 2}`),
    isAnswer: ({ users = [] }) => users.length === 100 && users.every(({ image }) => image !== null),
  },
  create: {
    request: (_, number) => {
      const data = { age: 30, gender: 'female', weight: 72.5, activities: ['Running'] }
      return post('admin/create-user', { email: `new-${number}@example.com`, name: 'New Client', data })
    },
    isAnswer: ({ user }) => user?.email.startsWith('new-') === true,
  },
  update: {
    request: (target, number) => {
      const data = { name: 'Changed', weight: 70.5 }
      return post('admin/update-user', { userId: idOf(target, number), data })
    },
    isAnswer: ({ id, name }) => id !== undefined && name === 'Changed',
  },
  'filter, without filters': {
    request: () => get('admin/list-users?limit=5'),
    isAnswer: ({ users }) => users?.length === 5,
  },
  'filter by gender, activity, dates': {
    request: () => get('admin/list-users?limit=5&filterField=gender&filterValue=male'),
    isAnswer: ({ users = [] }) => users.length === 5 && users.every(({ gender }) => gender === 'male'),
  },
  get: {
    request: (target, number) => get(`admin/get-user?id=${idOf(target, number)}`),
    isAnswer: ({ id }) => id !== undefined,
  },
  'edit-user': {
    request: (target, number) =>
      post('update-user', { weight: 81.25, goal: 'maintain' }, cookieOf(idOf(target, number))),
    isAnswer: ({ status }) => status === true,
  },
  'get-user-profile': {
    request: (target, number) => get('get-session', cookieOf(idOf(target, number))),
    isAnswer: ({ user }) => user !== undefined,
  },
}
