import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { json } from '../http/answers.docs.ts'
import { host, url } from '../http/schemas.docs.ts'
import { failing, shared } from './service.docs.ts'

const index = z.strictObject({
  name: z.string(),
  version: z.string(),
  docs: url(),
  openapi: url(),
  llms: url(),
  health: url(),
})

export const getIndex: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getIndex',
  summary: 'Where to find what',
  description: 'Name and version of the deployment, and where its documents are.',
  responses: {
    '200': json('The index.', index, {
      name: 'Roster',
      version: '0.1.0',
      docs: `${host}/docs`,
      openapi: `${host}/openapi.json`,
      llms: `${host}/llms.txt`,
      health: `${host}/health`,
    }),
    ...failing,
  },
}
