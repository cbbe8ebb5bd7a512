import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { bodyIn, failure, json } from '../http/answers.docs.ts'
import { withVersion, ofChanges, ofClients } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { message } from '../http/schemas.docs.ts'
import { update } from './client-fields.docs.ts'
import { notUnderAdmin, noUid, shared, uid } from './client.docs.ts'

export const updateClient: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'updateClient',
  summary: 'Update a client',
  description:
    '`user_uid` and at least one field to change, in the query, in the body or in both; the same field twice with ' +
    'different values is 400. In JSON null clears. A new photo replaces the old one.',
  requestParams: { query: update.query, header: headers.change },
  requestBody: bodyIn(update, { user_uid: uid, weight: 63.1, brand: null }, false),
  responses: {
    '200': withVersion(json('Updated.', message, { message: 'User information updated successfully.' })),
    '400': noUid,
    '403': failure('The key may not do this.', 'User is not authorized to update user information'),
    '404': notUnderAdmin,
    ...ofClients,
    ...ofChanges,
  },
}
