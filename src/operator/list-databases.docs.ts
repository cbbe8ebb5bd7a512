import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { json } from '../http/answers.docs.ts'
import { ofOthers } from '../http/refusals.docs.ts'
import { off, shared, unexpected } from './organization.docs.ts'

export const listDatabases: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'listDatabases',
  summary: 'List the databases and what they hold',
  description: 'Where a new organization may go, and how full each is.',
  responses: {
    '200': json(
      'All of them. One ends at 10 GB.',
      z.strictObject({
        databases: z.array(
          z.strictObject({
            name: z.string(),
            size_bytes: z.int(),
            organization_count: z.int(),
            client_count: z.int(),
            user_counts: z.strictObject({ dev: z.int(), prod: z.int() }),
          }),
        ),
      }),
      {
        databases: [
          {
            name: 'DB',
            size_bytes: 9_437_184,
            organization_count: 12,
            client_count: 3_180,
            user_counts: { dev: 40, prod: 11_200 },
          },
        ],
      },
    ),
    '400': unexpected,
    '404': off,
    ...ofOthers,
  },
}
