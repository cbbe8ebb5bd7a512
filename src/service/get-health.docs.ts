import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { having, json } from '../http/answers.docs.ts'
import { always, seconds } from '../http/refusals.docs.ts'
import { shared } from './service.docs.ts'

export const getHealth: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getHealth',
  summary: 'Whether the service and its databases answer, and are migrated',
  description: 'Asks them once in 5 s at most.',
  responses: {
    ...always,
    '200': json('They do, and are.', z.strictObject({ status: z.literal('ok') }), { status: 'ok' }),
    '503': having(
      json(
        'One does not answer, or waits for migrations.',
        z.strictObject({ error: z.string(), status: z.enum(['unavailable', 'migrate']) }),
        { error: 'The database does not answer', status: 'unavailable' },
      ),
      seconds,
    ),
  },
}
