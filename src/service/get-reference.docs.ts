import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { answer, failure } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { binary, failing, shared, text } from './service.docs.ts'

export const getOpenapi: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getOpenapi',
  summary: 'This document',
  description: 'For generators of clients and tests. Open to pages of any site (CORS).',
  responses: {
    '200': answer('OpenAPI 3.1.', {
      'application/json': { schema: z.looseObject({ openapi: z.literal('3.1.0') }) },
    }),
    ...failing,
  },
}

export const getDocs: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getDocs',
  summary: 'This document as an interactive page',
  description: 'For people: every call can be tried with a key that is kept for no longer than the tab.',
  responses: {
    '200': answer('The page.', { 'text/html': text }),
    ...failing,
  },
}

export const getDocsFile: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getDocsFile',
  summary: 'What that page is made of',
  description: 'Scripts, styles and the icon.',
  requestParams: {
    path: z.object({
      file: documented(z.string(), { description: 'As the page names it.', examples: ['start.js'] }),
    }),
  },
  responses: {
    '200': answer('The file.', { 'text/css': text, 'text/javascript': text, 'image/png': binary }),
    '404': failure('No part of the page.', 'Not found'),
    ...failing,
  },
}

export const getLlms: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getLlms',
  summary: 'The APIs in plain text, for language models',
  description:
    'All that this document says, on one page from which a call can be made without any other source.',
  responses: {
    '200': answer('The text.', { 'text/plain': text }),
    ...failing,
  },
}
