import { Hono } from '../http/hono.ts'
import { authenticateOperator, locateOrganization } from '../http/operator-auth.ts'
import type { AppEnv } from '../http/env.ts'
import { createAdmin } from './create-admin.ts'
import { createKey } from './create-key.ts'
import { createOrganization } from './create-organization.ts'
import { deleteAdmin } from './delete-admin.ts'
import { deleteOrganization } from './delete-organization.ts'
import { getOrganization } from './get-organization.ts'
import { listAdmins } from './list-admins.ts'
import { listDatabases } from './list-databases.ts'
import { listKeys } from './list-keys.ts'
import { listOrganizationEvents } from './list-organization-events.ts'
import { listOrganizations } from './list-organizations.ts'
import { reapplyErasures } from './reapply-erasures.ts'
import { revokeKey } from './revoke-key.ts'
import { rotateKey } from './rotate-key.ts'
import { updateOrganization } from './update-organization.ts'

/** The operator API: for the person who runs the deployment, to let organizations in. */
export const operator = new Hono<AppEnv>()

operator.use(authenticateOperator)
operator.use('/organizations/:id/*', locateOrganization)
operator.route('/', createOrganization)
operator.route('/', listOrganizations)
operator.route('/', getOrganization)
operator.route('/', updateOrganization)
operator.route('/', deleteOrganization)
operator.route('/', createAdmin)
operator.route('/', listAdmins)
operator.route('/', deleteAdmin)
operator.route('/', createKey)
operator.route('/', listKeys)
operator.route('/', rotateKey)
operator.route('/', revokeKey)
operator.route('/', listOrganizationEvents)
operator.route('/', reapplyErasures)
operator.route('/', listDatabases)
