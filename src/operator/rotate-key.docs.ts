import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { ofOthers, withBody } from '../http/refusals.docs.ts'
import { exampleSecret, newSecret, noKey, ofKey } from './key.docs.ts'
import { keyRotation } from './rotate-key.ts'
import { conflict, shared } from './organization.docs.ts'

export const rotateKey: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'rotateKey',
  summary: 'Replace an API key',
  description:
    'A key like the old one, which expires after the overlap. 409 while a key that replaced it lives, and for a dead one. Takes no Idempotency-Key.',
  requestParams: ofKey,
  requestBody: bodyIn({ json: keyRotation }, { overlap_seconds: 3600 }),
  responses: {
    '201': json('Made.', newSecret, exampleSecret),
    '400': invalid(['overlap_seconds', 'overlap_seconds is required']),
    '404': noKey,
    '409': conflict('key 01J9ZQ6T3NPX8V5W2K7M4R1C0D was already rotated'),
    ...ofOthers,
    ...withBody,
  },
}
