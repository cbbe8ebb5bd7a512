// What the OpenAPI document cannot say of each route. A new route fails until it is here.
import type { Particulars } from './drafts.ts'

const clients: Particulars = { credential: 'clients' }
const users: Particulars = { credential: 'users' }
const operator: Particulars = { credential: 'operator' }
const open: Particulars = { credential: 'open' }

const imperial = new Set(['height_ft', 'weight_lbs'])
const metric = new Set(['height_cm', 'weight_kg'])

/** Measurements of one system: both of them for a new user, or what there is of it. */
const inOneSystem =
  (isNew: boolean) =>
  (fields: [string, unknown][]): [string, unknown][] => {
    const isImperial = fields.some(([name]) => imperial.has(name))
    const others = isImperial ? metric : imperial
    const kept = fields.filter(([name]) => !others.has(name))
    if (!isNew) return kept
    const facts: [string, unknown][] = isImperial
      ? [
          ['height_ft', `5'10"`],
          ['weight_lbs', 180],
        ]
      : [
          ['height_cm', 180],
          ['weight_kg', '80.5'],
        ]
    return [...kept.filter(([name]) => !imperial.has(name) && !metric.has(name)), ...facts]
  }

const atLeast =
  (name: string, value: unknown, key?: string) =>
  (fields: [string, unknown][]): [string, unknown][] =>
    fields.some(([each]) => each !== key && each !== 'profile_photo') ? fields : [...fields, [name, value]]

/** One cursor, days in order. */
const asPage = (fields: [string, unknown][]) =>
  fields.filter(([name]) => !['end_before_id', 'end_date'].includes(name))

/** The scope that the key's own API wants. */
const asKey = (fields: [string, unknown][]): [string, unknown][] => {
  const isOfClients = fields.some(([name, value]) => name === 'api' && value === 'client-management')
  const others = fields.filter(([name]) => !['role', 'admin_uid', 'environment'].includes(name))
  return isOfClients
    ? [...others, ['role', 'admin'], ['admin_uid', 'FIXTURE_ADMIN']]
    : [...others, ['environment', 'prod']]
}

/** A time of weighing has a weight. */
const withWeight = (fields: [string, unknown][]) =>
  fields.some(([name]) => ['weight_kg', 'weight_lbs'].includes(name))
    ? fields
    : fields.filter(([name]) => name !== 'weighed_at')

const app = '/:organization/:environment{dev|prod}/v1'
const organization = '/operator/v1/organizations/:id'

export const particulars: Record<string, Particulars> = {
  'GET /': open,
  'GET /health': open,
  'GET /openapi.json': open,
  'GET /llms.txt': open,
  'GET /docs': open,
  'GET /docs/:file': open,
  [`GET ${app}/progress/:token`]: open,
  'GET /client-management/photos/:file': open,

  'GET /client-management/clients': { ...clients, tidy: asPage },
  'POST /client-management/clients': { ...clients, makes: true, grows: ['clients', 1] },
  'PUT /client-management/clients': {
    ...clients,
    needs: ['user_uid'],
    tidy: atLeast('weight', 70, 'user_uid'),
  },
  'DELETE /client-management/clients': {
    ...clients,
    needs: ['user_uid'],
    uses: true,
    grows: ['clients', -1],
  },
  'POST /client-management/clients/save-notes/:user_uid?': clients,
  'POST /client-management/clients/record-session/:user_uid?': clients,
  'GET /client-management/clients/filter': { ...clients, tidy: asPage },
  'GET /client-management/clients/:user_uid': clients,

  [`POST ${app}/create-user`]: { ...users, makes: true, grows: ['users', 1], tidy: inOneSystem(true) },
  [`POST ${app}/edit-user`]: {
    ...users,
    tidy: (fields) => atLeast('goal', 'maintain', 'from_id')(withWeight(inOneSystem(false)(fields))),
  },
  [`GET ${app}/get-user-profile`]: users,
  [`GET ${app}/dashboard-url`]: users,
  [`POST ${app}/dashboard-url`]: users,

  'POST /operator/v1/organizations': { ...operator, makes: true },
  'GET /operator/v1/databases': operator,
  'GET /operator/v1/organizations': operator,
  [`GET ${organization}`]: operator,
  [`PATCH ${organization}`]: { ...operator, tidy: atLeast('name', 'Changed') },
  [`POST ${organization}/admins`]: { ...operator, grows: ['admins', 1] },
  [`GET ${organization}/admins`]: operator,
  [`POST ${organization}/keys`]: { ...operator, tidy: asKey, grows: ['api_keys', 1] },
  [`GET ${organization}/keys`]: operator,
  [`POST ${organization}/keys/:key_id/rotate`]: { ...operator, uses: true, grows: ['api_keys', 1] },
  [`DELETE ${organization}/keys/:key_id`]: { ...operator, uses: true },
}
