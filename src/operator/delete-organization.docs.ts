import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { noSuchOrganization, organization } from './organization-json.docs.ts'

export default {
  summary: 'Delete an organization with all its data',
  description:
    'Its keys are 401 at once. The cron erases everything of it in steps: clients and users with their data and photos, events, webhooks, admins and keys. Until then the organization is shown as `deleting` and every other write about it is 409; then it is 404, and its id is free.',
  fields: {
    id: { description: 'The organization.', param: { example: 'acme-trial' } },
    confirm: { description: 'The id of the organization once more.', param: { example: 'acme-trial' } },
  },
  example: { confirm: 'acme-trial' },
  wrong: { confirm: 'acme' },
  invalid: [['confirm', sentences.notConfirmed]],
  answers: { 202: ['The organization is being deleted.', { organization }], 404: noSuchOrganization },
} satisfies Docs
