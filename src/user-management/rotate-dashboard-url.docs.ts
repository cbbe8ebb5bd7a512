import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { ofOthers, ofWrites } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { linkRotation } from './rotate-dashboard-url.ts'
import { dashboard, link, path, shared, unknownUser } from './user.docs.ts'

export const rotateDashboardUrl: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'rotateDashboardUrl',
  summary: 'Replace the link to the progress page',
  description: 'The old link is dead at once.',
  requestParams: { path, header: headers.write },
  requestBody: bodyIn({ json: linkRotation }, { from_id: 'user_abc123', rotate: true }),
  responses: {
    '200': json('The new link.', dashboard, { status: 'success', dashboard_url: link }),
    '400': invalid(['rotate', 'rotate must be true']),
    '404': unknownUser,
    ...ofOthers,
    ...ofWrites,
  },
}
