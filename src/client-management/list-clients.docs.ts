import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { failure, invalid, json } from '../http/answers.docs.ts'
import { ofClients } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { byDefault } from '../http/schemas.docs.ts'
import { client } from './client-json.docs.ts'
import { limit, page, shared, shown } from './client.docs.ts'

const aPage = json('A page.', z.strictObject({ users: z.array(client).check(z.maxLength(500)) }), {
  users: [shown],
})

export const listClients: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'listClients',
  summary: 'List clients',
  description: 'All of the organization, whoever created them, in `user_uid` order.',
  requestParams: { query: z.object({ ...page, limit: byDefault(limit, 100) }), header: headers.read },
  responses: {
    '200': {
      ...aPage,
      headers: {
        ...aPage.headers,
        Link: {
          description: 'The next page, when more follow: `<absolute URL>; rel="next"`.',
          schema: { type: 'string' },
        },
      },
    },
    '400': invalid(['limit', 'limit must be a whole number from 1 to 500']),
    '403': failure('The key may not do this.', 'User does not have the required permissions'),
    '404': failure('No client on the page.', 'Users not found'),
    ...ofClients,
  },
}
