import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { host, url } from '../openapi/schemas.ts'

const index = {
  name: z.string(),
  version: z.string(),
  docs: url(),
  openapi: url(),
  llms: url(),
  health: url(),
}

const example = {
  name: 'Roster',
  version: '0.1.0',
  docs: `${host}/docs`,
  openapi: `${host}/openapi.json`,
  llms: `${host}/llms.txt`,
  health: `${host}/health`,
}

export default {
  summary: 'Where to find what',
  description: 'Name and version of the deployment, and where its documents are.',
  answers: { 200: ['The index.', index, example] },
} satisfies Docs
