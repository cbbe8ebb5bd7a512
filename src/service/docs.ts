import * as z from 'zod/mini'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { always, answer, failure, having, host, json, seconds, url } from '../http/docs.ts'
import { documented } from '../http/fields.ts'

const shared = { tags: ['Service'], security: [] }
const failing = { '500': always['500'] }

const text = { schema: z.string() }
const binary = { schema: documented(z.string(), { format: 'binary' }) }

const index = z.strictObject({
  name: z.string(),
  version: z.string(),
  docs: url(),
  openapi: url(),
  health: url(),
})

export const paths: ZodOpenApiPathsObject = {
  '/': {
    get: {
      ...shared,
      operationId: 'getIndex',
      summary: 'Where to find what',
      responses: {
        '200': json('The index.', index, {
          name: 'Roster',
          version: '0.1.0',
          docs: `${host}/docs`,
          openapi: `${host}/openapi.json`,
          health: `${host}/health`,
        }),
        ...failing,
      },
    },
  },
  '/health': {
    get: {
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
    },
  },
  '/openapi.json': {
    get: {
      ...shared,
      operationId: 'getOpenapi',
      summary: 'This document',
      responses: {
        '200': answer('OpenAPI 3.1.', {
          'application/json': { schema: z.looseObject({ openapi: z.literal('3.1.0') }) },
        }),
        ...failing,
      },
    },
  },
  '/docs': {
    get: {
      ...shared,
      operationId: 'getDocs',
      summary: 'This document as an interactive page',
      responses: {
        '200': answer('The page.', { 'text/html': text }),
        ...failing,
      },
    },
  },
  '/docs/{file}': {
    get: {
      ...shared,
      operationId: 'getDocsFile',
      summary: 'What that page is made of',
      requestParams: { path: z.object({ file: z.string() }) },
      responses: {
        '200': answer('The file.', { 'text/css': text, 'text/javascript': text, 'image/png': binary }),
        '404': failure('No part of the page.', 'Not found'),
        ...failing,
      },
    },
  },
  '/llms.txt': {
    get: {
      ...shared,
      operationId: 'getLlms',
      summary: 'The APIs in plain text, for language models',
      responses: {
        '200': answer('The text.', { 'text/plain': text }),
        ...failing,
      },
    },
  },
}
