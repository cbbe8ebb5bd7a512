import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { event, eventPage } from '../http/events.docs.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault, said } from '../openapi/schemas.ts'

export default {
  summary: 'Get the history of a client',
  description:
    'Lists the events of one client, newest first, also of a deleted client while events are kept.',
  fields: { limit: byDefault(pageLimits.list), before: 'Only events before this one.' },
  wrong: { before: 'yesterday' },
  answers: {
    200: [
      'The events of the client.',
      {
        events: z.array(event).check(z.maxLength(pageLimits.max)),
        next: said(
          z.nullable(eventPage.next),
          'Send it as `before` for the next page; null on the last one.',
        ),
      },
      { next: null },
    ],
    404: ['The organization has neither such a client nor an event of it.', sentences.unknownClient],
  },
} satisfies Docs
