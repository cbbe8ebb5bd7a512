import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'What that page is made of',
  description: 'Scripts, styles and the icon.',
  fields: { file: { description: 'As the page names it.', examples: ['start.js'] } },
  answers: {
    200: ['The file.', 'text/css', 'text/javascript', 'image/png'],
    404: ['No part of the page.', sentences.noSuchPath],
  },
} satisfies Docs
