import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { createAdmin } from './create-admin.docs.ts'
import { createKey } from './create-key.docs.ts'
import { createOrganization } from './create-organization.docs.ts'
import { getOrganization } from './get-organization.docs.ts'
import { listAdmins } from './list-admins.docs.ts'
import { listDatabases } from './list-databases.docs.ts'
import { listKeys } from './list-keys.docs.ts'
import { listOrganizations } from './list-organizations.docs.ts'
import { revokeKey } from './revoke-key.docs.ts'
import { rotateKey } from './rotate-key.docs.ts'
import { updateOrganization } from './update-organization.docs.ts'

export const base = '/operator/v1/organizations'

export const paths: ZodOpenApiPathsObject = {
  [base]: { post: createOrganization, get: listOrganizations },
  [`${base}/{id}`]: { get: getOrganization, patch: updateOrganization },
  [`${base}/{id}/admins`]: { post: createAdmin, get: listAdmins },
  [`${base}/{id}/keys`]: { post: createKey, get: listKeys },
  [`${base}/{id}/keys/{key_id}/rotate`]: { post: rotateKey },
  [`${base}/{id}/keys/{key_id}`]: { delete: revokeKey },
  '/operator/v1/databases': { get: listDatabases },
}
