import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { answer, failure, having, invalid } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { always, stale, tooMany } from '../http/refusals.docs.ts'
import { ifMatch, ifNoneMatch } from '../http/request-headers.docs.ts'
import { optionally } from '../http/schemas.docs.ts'
import { shared } from './client.docs.ts'

const photoHeaders = { ETag: 'Strong.', 'Accept-Ranges': '`bytes`', 'Cache-Control': 'Five minutes.' }
const range = { 'Content-Range': '`bytes 0-9/871`; in 416 `bytes */871`.' }
const bytes = { schema: documented(z.string(), { format: 'binary' }) }
const image = { 'image/jpeg': bytes, 'image/png': bytes }
const header = (text: string) => optionally(z.string(), { description: text })

export const getPhoto: ZodOpenApiOperationObject = {
  tags: shared.tags,
  security: [],
  operationId: 'getPhoto',
  summary: 'Get a profile photo',
  description: 'For an `<img>`: the name, which `profile_photo` gives, is the permission.',
  requestParams: {
    path: z.object({
      file: documented(z.string().check(z.regex(/^[\w-]{22}\d*\.(jpg|png)$/)), {
        description: 'The last part of the URL in `profile_photo`.',
        examples: ['ZLKLeufWP9o79D6ttq4PpL.jpg'],
      }),
    }),
    header: z.object({
      Range: header('One range of bytes; several get the whole photo.'),
      'If-Match': ifMatch,
      'If-None-Match': ifNoneMatch,
      'If-Range': header('An ETag.'),
    }),
  },
  responses: {
    '200': having(answer('The photo.', image), photoHeaders),
    '206': having(answer('The range.', image), { ...photoHeaders, ...range }),
    '304': having(answer('Not modified.'), photoHeaders),
    '400': invalid(['If-Match', 'If-Match must be an ETag in double quotes, a list of them, or *']),
    '412': stale,
    '404': failure('No such photo (any more).', 'Photo not found'),
    '416': having(failure('The range begins after the end.', 'The range is not within the photo'), range),
    '429': tooMany,
    ...always,
  },
}
