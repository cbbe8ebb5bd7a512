import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { answer, failure } from '../http/answers.docs.ts'
import { binary, failing, shared, text } from './service.docs.ts'

export const getOpenapi: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getOpenapi',
  summary: 'This document',
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
  responses: {
    '200': answer('The page.', { 'text/html': text }),
    ...failing,
  },
}

export const getDocsFile: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getDocsFile',
  summary: 'What that page is made of',
  requestParams: { path: z.object({ file: z.string() }) },
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
  responses: {
    '200': answer('The text.', { 'text/plain': text }),
    ...failing,
  },
}
