import { eventPage, feedTexts, gone } from '../http/events.docs.ts'
import type { Docs } from '../openapi/docs.ts'
import { noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Follow all changes of an organization',
  description:
    'Lists the events of clients, users, keys, admins and the organization itself in the order of commits.',
  fields: feedTexts,
  wrong: { after: 'yesterday', type: ['key.lost'] },
  answers: {
    200: ['The next events; none is an empty list.', eventPage],
    404: noSuchOrganization,
    410: gone,
  },
} satisfies Docs
