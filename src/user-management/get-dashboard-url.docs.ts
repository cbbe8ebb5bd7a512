import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { json } from '../http/answers.docs.ts'
import { ofOthers } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { dashboardQuery } from './get-dashboard-url.ts'
import { dashboard, link, noId, path, shared, unknownUser } from './user.docs.ts'

export const getDashboardUrl: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getDashboardUrl',
  summary: 'Get the link to the progress page',
  description: 'The current one: whoever has the link sees the page, without a key.',
  requestParams: { path, query: dashboardQuery, header: headers.read },
  responses: {
    '200': json('The link.', dashboard, { status: 'success', dashboard_url: link }),
    '400': noId,
    '404': unknownUser,
    ...ofOthers,
  },
}
