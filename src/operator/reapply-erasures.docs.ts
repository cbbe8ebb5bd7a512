import * as z from 'zod/mini'
import { said } from '../openapi/schemas.ts'
import type { Docs } from '../openapi/docs.ts'
import { isBeingDeleted, noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Delete again who was deleted before a restore',
  description:
    'The records of erasures outlast a restore of the database. This call looks at the next 100 of the organization, deletes the clients and users that are back, and the organization itself if it is meant. `npm run reapply-erasures` does it for every organization.',
  fields: {
    id: { description: 'The organization.', param: { example: 'acme' } },
    cursor: 'The `next_cursor` of the answer before.',
  },
  answers: {
    200: [
      'What was back is deleted.',
      {
        clients: z.int(),
        users: z.int(),
        organization: said(z.boolean(), 'Whether the organization itself is being deleted.'),
        next_cursor: z.nullable(z.string()),
      },
      { clients: 2, users: 0, organization: false },
    ],
    404: noSuchOrganization,
    409: isBeingDeleted,
  },
} satisfies Docs
