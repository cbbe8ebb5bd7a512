import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Show this document as an interactive page',
  description: 'People can try every call on this page. It keeps a key only while the tab is open.',
  answers: { 200: ['The page.', 'text/html'] },
} satisfies Docs
