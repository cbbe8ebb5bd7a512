import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { binary } from '../openapi/schemas.ts'

const file = { 'text/css': z.string(), 'text/javascript': z.string(), 'image/png': binary() }

export default {
  summary: 'What that page is made of',
  description: 'Scripts, styles and the icon.',
  fields: { file: { description: 'As the page names it.', examples: ['start.js'] } },
  answers: { 200: ['The file.', file], 404: ['No part of the page.', sentences.noSuchPath] },
} satisfies Docs
