import * as z from 'zod/mini'
import { tagLimits } from '../domain/limits.ts'
import type { Docs } from '../openapi/docs.ts'
import { said } from '../openapi/schemas.ts'

const tag = z.strictObject({
  tag: said(z.string(), 'In the spelling that came first.'),
  count: said(z.int(), 'How many active clients have it.'),
})

export default {
  summary: 'List tags',
  description:
    'Lists the tags of the active clients, in the order of their lower-case spellings by code points.',
  answers: {
    200: [
      'The tags; none is an empty list.',
      { tags: z.array(tag).check(z.maxLength(tagLimits.different)) },
      { tags: [{ tag: 'VIP', count: 12 }] },
    ],
  },
} satisfies Docs
