import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Get a file of the interactive page',
  description: 'The page loads its scripts, its styles and its icon here.',
  fields: {
    file: { description: 'The name of a file that the page loads.', param: { example: 'start.js' } },
  },
  answers: {
    200: ['The file.', 'text/css', 'text/javascript', 'image/png'],
    404: ['The page has no such file.', sentences.noSuchPath],
  },
} satisfies Docs
