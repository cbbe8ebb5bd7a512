import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { createClient } from './create-client.docs.ts'
import { deleteClient } from './delete-client.docs.ts'
import { filterClients } from './filter-clients.docs.ts'
import { getClient } from './get-client.docs.ts'
import { getPhoto } from './get-photo.docs.ts'
import { listClients } from './list-clients.docs.ts'
import { recordSession } from './record-session.docs.ts'
import { saveNote } from './save-note.docs.ts'
import { updateClient } from './update-client.docs.ts'

export const paths: ZodOpenApiPathsObject = {
  '/client-management/clients': {
    get: listClients,
    post: createClient,
    put: updateClient,
    delete: deleteClient,
  },
  '/client-management/clients/filter': { get: filterClients },
  '/client-management/clients/{user_uid}': { get: getClient },
  '/client-management/clients/save-notes/{user_uid}': { post: saveNote },
  '/client-management/clients/record-session/{user_uid}': { post: recordSession },
  '/client-management/photos/{file}': { get: getPhoto },
}
