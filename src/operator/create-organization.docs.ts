import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { conflict, ofLimits, organization } from './organization-json.docs.ts'

export default {
  summary: 'Create an organization',
  description: 'The id of an organization never changes.',
  fields: {
    id: 'A part of the paths of user management.',
    ...ofLimits,
    database: 'The name of a database binding, which never changes. Default: the smallest database.',
  },
  wrong: { id: 'docs', name: 'Acme Coaching', plan: 'basic' },
  answers: { 201: ['The new organization.', { organization }], 409: conflict(sentences.organizationTaken) },
} satisfies Docs
