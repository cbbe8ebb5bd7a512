import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { conflict, ofClientLimit, organization } from './organization-json.docs.ts'

export default {
  summary: 'Create an organization',
  description: 'Its id is a part of the paths of user management and never changes.',
  fields: {
    id: 'Part of the paths of user management.',
    client_limit: ofClientLimit,
    database: 'The name of a binding. Default: the smallest database. It is for good.',
  },
  wrong: { id: 'docs', name: 'Acme Coaching', plan: 'basic' },
  answers: { 201: ['Created.', { organization }], 409: conflict(sentences.organizationTaken) },
} satisfies Docs
