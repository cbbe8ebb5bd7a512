import { eventPage, feedTexts, gone } from '../http/events.docs.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Follow the changes of users',
  description:
    'Lists the events of one environment in the order of commits. Whoever reads after an event never misses one that commits later.',
  fields: {
    ...feedTexts,
    type: { description: feedTexts.type, param: { example: '["user.updated"]' } },
    from_id: 'Only events of the user who has this id now.',
  },
  wrong: { after: 'yesterday', type: ['user.renamed'] },
  answers: { 200: ['The next events; none is an empty list.', eventPage], 410: gone },
} satisfies Docs
