import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'This document as an interactive page',
  description: 'For people: every call can be tried with a key that is kept for no longer than the tab.',
  answers: { 200: ['The page.', 'text/html'] },
} satisfies Docs
