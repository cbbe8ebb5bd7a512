import { aUser, type Organization } from '../../helpers.ts'
import type { Act, Acts } from './acts.ts'

const from_id = 'user-1'
const newUser = async (organization: Organization): Promise<string> => {
  const { body } = await organization.users('/create-user', { json: aUser({ from_id }) })
  return String(body.visualization_url).split('/').at(-1) ?? ''
}
const inUsers = (status: number, rest: string, json?: object): Act => ({
  as: 'users',
  status,
  prepare: newUser,
  call: ({ organization }) => [`/${organization.id}/prod/v1/${rest}`, json ? { json } : {}],
})
const missing = 'from_id=nobody'
const userPath = '/:organization/:environment{dev|prod}/v1'

export const userActs: Acts = {
  [`GET ${userPath}/progress/:token`]: {
    page: {
      as: 'open',
      status: 200,
      prepare: newUser,
      call: ({ organization, id }) => [`/${organization.id}/prod/v1/progress/${id}`],
    },
    'of nobody': {
      as: 'open',
      status: 404,
      call: ({ organization }) => [`/${organization.id}/prod/v1/progress/${'nobody'.padEnd(22, 'x')}`],
    },
  },
  [`POST ${userPath}/create-user`]: {
    create: { ...inUsers(201, 'create-user', aUser({ from_id: 'user-2' })), again: 400 },
    'with a from_id that is taken': inUsers(400, 'create-user', aUser({ from_id })),
  },
  [`POST ${userPath}/edit-user`]: {
    'edit with a weight': inUsers(200, 'edit-user', { from_id, weight_kg: 81, goal: 'lose weight' }),
    'edit with a weight of the past alone': inUsers(200, 'edit-user', {
      from_id,
      weight_lbs: 190,
      weighed_at: '2020-01-01T10:00:00Z',
    }),
    'edit with a weight of the past': inUsers(200, 'edit-user', {
      from_id,
      weight_kg: 90,
      weighed_at: '2020-01-01T10:00:00Z',
      gender: 'female',
    }),
    'with a weight from before the birth': inUsers(400, 'edit-user', {
      from_id,
      weight_kg: 90,
      weighed_at: '2010-01-01T10:00:00Z',
      birthdate: '2011-01-01',
    }),
    'edit without a weight': inUsers(200, 'edit-user', { from_id, language: 'de', reminders_active: false }),
    'of nobody': inUsers(404, 'edit-user', { from_id: 'nobody', weight_kg: 81 }),
  },
  [`GET ${userPath}/get-user-profile`]: {
    profile: inUsers(200, `get-user-profile?from_id=${from_id}`),
    'of nobody': inUsers(404, `get-user-profile?${missing}`),
  },
  [`GET ${userPath}/dashboard-url`]: {
    link: inUsers(200, `dashboard-url?from_id=${from_id}`),
    'of nobody': inUsers(404, `dashboard-url?${missing}`),
  },
  [`POST ${userPath}/dashboard-url`]: {
    'another link': inUsers(200, 'dashboard-url', { from_id, rotate: true }),
    'of nobody': inUsers(404, 'dashboard-url', { from_id: 'nobody', rotate: true }),
  },
}
