import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { bodyIn, failure, json } from '../http/answers.docs.ts'
import { ofChanges, ofClients } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { message } from '../http/schemas.docs.ts'
import { notUnderAdmin, noUid, shared, uid } from './client.docs.ts'
import { clientToDelete } from './delete-client.ts'

export const deleteClient: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'deleteClient',
  summary: 'Delete a client',
  description:
    'With its note, sessions and photo. `user_uid` comes in the body or, as proxies may drop that, in the query.',
  requestParams: {
    query: z.object({ user_uid: z.optional(clientToDelete.shape.user_uid) }),
    header: headers.change,
  },
  requestBody: bodyIn(
    { json: clientToDelete, form: clientToDelete, multipart: clientToDelete },
    { user_uid: uid },
    false,
  ),
  responses: {
    '200': json('Deleted.', message, { message: 'User deleted successfully.' }),
    '400': noUid,
    '403': failure('The key may not do this.', 'User is not authorized to delete users'),
    '404': notUnderAdmin,
    ...ofClients,
    ...ofChanges,
  },
}
