import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Get the contract as plain text',
  description:
    'The page is for language models. It has all that this document says, so that a call needs no other source.',
  answers: { 200: ['The text.', 'text/plain'] },
} satisfies Docs
