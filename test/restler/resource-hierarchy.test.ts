// RESTler's rule resource-hierarchy: what belongs to one parent is not reached through another.
// (Atlidakis, Godefroid, Polishchuk: Checking Security Properties of Cloud Service REST APIs, 2020.)
import { beforeAll, test } from 'vitest'
import { newNeighbour, type Neighbour } from '../isolation/neighbours.ts'
import { expectRefusals, taking, type Question } from '../isolation/refusals.ts'
import { credentials, routes } from '../isolation/routes.ts'

const clients = '/client-management/clients'
let own: Neighbour
let other: Neighbour
beforeAll(async () => {
  own = await newNeighbour()
  other = await newNeighbour()
}, 30_000)

test.each(taking('client'))('%s does not reach a child through another organization', async (_, route) => {
  await expectRefusals(
    404,
    [own, other],
    other.ids.client.map((id) => [own.keys.admin, route.call(own, id)]),
  )
})

test.each(taking('key'))('%s does not reach a key through another organization', async (_, route) => {
  await expectRefusals(
    404,
    [own, other],
    [...other.ids.key, ...other.ids['revoked key']].map((id) => [
      credentials.operator(own),
      route.call(own, id),
    ]),
  )
})

test('an admin of another organization gets no key', async () => {
  const route = routes['POST /operator/v1/organizations/:id/keys']
  await expectRefusals(
    400,
    [own, other],
    other.ids.admin.flatMap((id): Question[] =>
      route ? [[credentials.operator(own), route.call(own, id)]] : [],
    ),
  )
})

test.each(taking('from_id'))(
  '%s does not reach dev through prod, nor prod through dev',
  async (_, { call }) => {
    const [dev = '', prod = ''] = [...own.ids['dev from_id'], ...own.ids['prod from_id']]
    await expectRefusals(
      404,
      [own],
      [
        [`Bearer ${own.keys.prod}`, call({ id: own.id, environment: 'prod' }, dev)],
        [`Bearer ${own.keys.dev}`, call({ id: own.id, environment: 'dev' }, prod)],
      ],
    )
  },
)

test('a progress link opens under its own organization and environment only', async () => {
  const page = (organization: string, environment: string, token = ''): Question => [
    undefined,
    [`/${organization}/${environment}/v1/progress/${token}`],
  ]
  const [[dev], [prod]] = [own.ids['dev link'], own.ids['prod link']]
  await expectRefusals(
    404,
    [own, other],
    [
      page(own.id, 'prod', dev),
      page(own.id, 'dev', prod),
      page(other.id, 'dev', dev),
      page(other.id, 'prod', prod),
      page('no-such-one', 'prod', prod),
      page(own.id.toUpperCase(), 'prod', prod),
    ],
  )
})

test('a photo is under no other path, and no child of a client', async () => {
  const [photo = ''] = own.ids.photo
  const [uid = ''] = own.ids.client
  const paths = [`/${own.id}/photos/${photo}`, `/${own.id}/prod/v1/photos/${photo}`]
  const key = own.keys.admin
  await expectRefusals(
    404,
    [own],
    [
      [undefined, [paths[0] ?? '']],
      [key, [`${clients}/${uid}/photos/${photo}`]],
    ],
  )
  await expectRefusals(401, [own], [[undefined, [paths[1] ?? '']]])
})
