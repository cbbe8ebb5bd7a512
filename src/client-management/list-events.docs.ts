import { eventPage, feedTexts, gone } from '../http/events.docs.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Follow the changes of clients',
  description:
    'Lists events in the order of commits. Whoever reads after an event never misses one that commits later.',
  fields: { ...feedTexts, user_uid: 'Only events of this client.' },
  wrong: { after: 'yesterday', type: ['client.renamed'] },
  answers: { 200: ['The next events; none is an empty list.', eventPage], 410: gone },
} satisfies Docs
