import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { createUser } from './create-user.docs.ts'
import { editUser } from './edit-user.docs.ts'
import { getDashboardUrl } from './get-dashboard-url.docs.ts'
import { getUserProfile } from './get-user-profile.docs.ts'
import { getProgress } from './progress/get-progress.docs.ts'
import { rotateDashboardUrl } from './rotate-dashboard-url.docs.ts'

export const base = '/{org}/{environment}/v1'

export const paths: ZodOpenApiPathsObject = {
  [`${base}/create-user`]: { post: createUser },
  [`${base}/edit-user`]: { post: editUser },
  [`${base}/get-user-profile`]: { get: getUserProfile },
  [`${base}/dashboard-url`]: { get: getDashboardUrl, post: rotateDashboardUrl },
  [`${base}/progress/{token}`]: { get: getProgress },
}
