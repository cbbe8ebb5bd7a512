import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { failure, invalid, json } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { ofClients } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { byDefault, describe, optionally } from '../http/schemas.docs.ts'
import { activitiesAsText } from './client-fields.docs.ts'
import { client } from './client-json.docs.ts'
import { limit, notAdmin, shared, shown, uid } from './client.docs.ts'
import { filterQuery } from './filter-clients.ts'

const filters = describe(filterQuery.shape, {
  admin_uid: 'Who created the client.',
  start_date: 'Bound on the UTC day of `last_session`, inclusive. Clients without a session match no bound.',
  end_date: 'The other bound, inclusive.',
})

const anyOfThem = optionally(activitiesAsText, { description: 'Matches who has any of these.' })

export const filterClients: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'filterClients',
  summary: 'Filter clients',
  description:
    'Those that match all conditions, in `user_uid` order. The next page: `start_after_id` with the `last_uid` of this one; the page before: `end_before_id` with its `first_uid`.',
  requestParams: {
    query: z.object({
      ...filters,
      limit: byDefault(limit, 5),
      preferable_activities: anyOfThem,
    }),
    header: headers.read,
  },
  responses: {
    '200': json(
      'A page.',
      z.strictObject({
        query_count: documented(z.int(), { description: 'All that match, whatever the page.' }),
        users: z.array(client).check(z.maxLength(500)),
        first_uid: z.string(),
        last_uid: z.string(),
      }),
      { query_count: 2, users: [shown], first_uid: uid, last_uid: uid },
    ),
    '400': invalid(
      ['gender', 'gender must be one of: male, female'],
      ['start_date', 'start_date must not be after end_date'],
    ),
    '403': notAdmin,
    '404': failure('No client on the page.', 'No users found under the admin'),
    ...ofClients,
  },
}
