import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'The APIs in plain text, for language models',
  description:
    'All that this document says, on one page from which a call can be made without any other source.',
  answers: { 200: ['The text.', 'text/plain'] },
} satisfies Docs
