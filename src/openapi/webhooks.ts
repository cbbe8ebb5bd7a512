import type { ZodOpenApiPathsObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { event } from '../http/events.docs.ts'
import { documented } from '../http/documented.ts'
import { exampleOfObject } from './example-of.ts'

// A body that is sent has the schema of an answer, so it names the answers' components.
const delivery = {
  type: 'object' as const,
  description: 'At most 40 kB.',
  required: ['type', 'timestamp', 'data'],
  properties: {
    type: { type: 'string' as const, description: 'The type of the event, or `webhook.test` of a trial.' },
    timestamp: { $ref: '#/components/schemas/Timestamp' },
    data: {
      description: 'Of a trial, an event of the type `webhook.test` whose id begins with `test-`.',
      anyOf: [{ $ref: '#/components/schemas/Event' }, { type: 'object' as const }],
    },
  },
  additionalProperties: false,
}

const header = (description: string, example: string) =>
  documented(z.string(), { param: { description, example } })

/** What the service sends to an endpoint of the organization: Standard Webhooks 1.0. */
export const webhooks: ZodOpenApiPathsObject = {
  event: {
    post: {
      operationId: 'receiveEvent',
      summary: 'Receive an event',
      description:
        'Each event of the feed in its order, at least once: the same `webhook-id` is the same event. A 2xx within 10 seconds is success. Anything else, a redirect too, is tried again: after 5 s, 5 min, 30 min, 2 h, 5 h, then every 10 h. A 410, or five days of failures alone, disables the webhook.',
      tags: ['Webhooks'],
      security: [],
      requestParams: {
        header: z.object({
          'webhook-id': header('The id of the event.', '000000000043-1795294890117'),
          'webhook-timestamp': header('The time of sending, in seconds since 1970.', '1795294890'),
          'webhook-signature': header(
            '`v1,` and the HMAC-SHA256 of `{id}.{timestamp}.{body}` in Base64; two with a space between while a secret is being replaced.',
            'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
          ),
        }),
      },
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: delivery,
            example: {
              type: 'client.updated',
              timestamp: '2026-11-21T21:01:30.117Z',
              data: exampleOfObject(event),
            },
          },
        },
      },
      responses: { '2XX': { description: 'The event was received.' } },
    },
  },
}
