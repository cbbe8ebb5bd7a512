import { env } from 'cloudflare:workers'
import { multipart } from '../../client-management/photo-calls.ts'
import { photos } from '../../fixtures/photos.ts'
import { aClient, type Organization } from '../../helpers.ts'
import { hashOf } from '../../http/hash-of.ts'
import type { Act, Acts } from './acts.ts'

const clients = '/client-management/clients'
const started_at = '2020-01-01T10:00:00.000Z'
const fields = { display_name: 'Test Client', email: 'client@example.com', gender: 'male' }
const upload = { bytes: photos.annotatedJpeg }
const nobody = '01BX5ZZKBKACTAV9WEVGEMMVRZ'

const newClient = async (organization: Organization): Promise<string> =>
  (await organization.clients('/', { json: aClient(fields) })).body.userData.user_uid
const newPhotographed = async (organization: Organization): Promise<string> => {
  const { body } = await organization.clients('/', { body: multipart(fields, { bytes: photos.baseline }) })
  const uid: string = body.userData.user_uid
  await organization.clients(`/save-notes/${uid}`, { json: { note: 'A note' } })
  await organization.clients(`/record-session/${uid}`, { json: { activity: 'Running', started_at } })
  return uid
}
const newPhoto = async (organization: Organization): Promise<string> => {
  const uid = await newPhotographed(organization)
  const { body } = await organization.clients(`/${uid}`)
  return String(body.profile_photo).split('/').at(-1) ?? ''
}
const inClients = (act: Omit<Act, 'as'>): Act => ({ as: 'clients', prepare: newClient, ...act })
const photoPath = (id: string) => `/client-management/photos/${id}`

export const clientActs: Acts = {
  'GET /client-management/photos/:file': {
    whole: { as: 'open', status: 200, prepare: newPhoto, call: ({ id }) => [photoPath(id)] },
    'a range': {
      as: 'open',
      status: 206,
      prepare: newPhoto,
      call: ({ id }) => [photoPath(id), { headers: { Range: 'bytes=0-9' } }],
    },
    'of nobody': { as: 'open', status: 404, call: () => [photoPath(`${nobody.slice(0, 22)}.png`)] },
  },
  'GET /client-management/clients': {
    list: inClients({ status: 200, call: () => [clients] }),
    'with a key that KV does not know': inClients({
      status: 200,
      prepare: async (organization) => {
        const uid = await newClient(organization)
        await env.KEYS.delete(`key:${await hashOf(organization.keys.admin)}`)
        return uid
      },
      call: () => [clients],
      writesBack: true,
    }),
    'nobody there': { as: 'clients', status: 404, call: () => [clients] },
  },
  'GET /client-management/clients/filter': {
    filter: inClients({ status: 200, call: () => [`${clients}/filter?gender=male`] }),
  },
  'GET /client-management/clients/:user_uid': {
    details: inClients({ status: 200, call: ({ id }) => [`${clients}/${id}`] }),
    'of nobody': inClients({ status: 404, call: () => [`${clients}/${nobody}`] }),
  },
  'POST /client-management/clients': {
    create: inClients({
      status: 201,
      call: () => [clients, { json: { ...fields, email: 'new@example.com' } }],
      again: 400,
    }),
    'create with a photo': inClients({
      status: 201,
      call: () => [clients, { body: multipart({ ...fields, email: 'new@example.com' }, upload) }],
      again: 400,
    }),
    'with an e-mail that is taken': inClients({ status: 400, call: () => [clients, { json: fields }] }),
    'with a photo, and an e-mail that is taken': inClients({
      status: 400,
      call: () => [clients, { body: multipart(fields, upload) }],
    }),
  },
  'PUT /client-management/clients': {
    update: inClients({
      status: 200,
      call: ({ id }) => [clients, { method: 'PUT', json: { user_uid: id, weight: 70, gender: 'female' } }],
    }),
    'update that moves the e-mail': inClients({
      status: 200,
      call: ({ id }) => [clients, { method: 'PUT', json: { user_uid: id, email: 'moved@example.com' } }],
    }),
    'replace the photo': inClients({
      status: 200,
      prepare: newPhotographed,
      call: ({ id }) => [clients, { method: 'PUT', body: multipart({ user_uid: id, age: 40 }, upload) }],
    }),
    'remove the photo': inClients({
      status: 200,
      prepare: newPhotographed,
      call: ({ id }) => [clients, { method: 'PUT', json: { user_uid: id, profile_photo: null } }],
    }),
    'with an e-mail that is taken': inClients({
      status: 400,
      prepare: async (organization) => {
        await organization.clients('/', { json: { ...fields, email: 'taken@example.com' } })
        return newClient(organization)
      },
      call: ({ id }) => [clients, { method: 'PUT', json: { user_uid: id, email: 'taken@example.com' } }],
    }),
    'with a photo, of nobody': inClients({
      status: 404,
      call: () => [clients, { method: 'PUT', body: multipart({ user_uid: nobody }, upload) }],
    }),
  },
  'DELETE /client-management/clients': {
    'delete all there is of a client': inClients({
      status: 200,
      prepare: newPhotographed,
      call: ({ id }) => [clients, { method: 'DELETE', json: { user_uid: id } }],
      again: 404,
    }),
    'of nobody': inClients({
      status: 404,
      call: () => [clients, { method: 'DELETE', json: { user_uid: nobody } }],
    }),
  },
  'POST /client-management/clients/save-notes/:user_uid?': {
    'save the first note': inClients({
      status: 200,
      call: ({ id }) => [`${clients}/save-notes/${id}`, { json: { note: 'Another note' } }],
    }),
    'clear the note': inClients({
      status: 200,
      prepare: newPhotographed,
      call: ({ id }) => [`${clients}/save-notes/${id}`, { json: {} }],
    }),
    'of nobody': inClients({
      status: 404,
      call: () => [`${clients}/save-notes/${nobody}`, { json: { note: 'Another note' } }],
    }),
  },
  'POST /client-management/clients/record-session/:user_uid?': {
    'record a session with its measurements': inClients({
      status: 201,
      call: ({ id }) => [
        `${clients}/record-session/${id}`,
        { json: { activity: 'Running', started_at, ycom: 5, leg_length: 80, weight: 71 } },
      ],
    }),
    'of nobody': inClients({
      status: 404,
      call: () => [`${clients}/record-session/${nobody}`, { json: { activity: 'Running', started_at } }],
    }),
  },
}
