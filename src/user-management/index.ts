import { authenticateUserManagement } from '../http/auth.ts'
import { cors } from '../http/cors.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { createUser } from './create-user.ts'
import { deleteUser } from './delete-user.ts'
import { deleteWeight } from './delete-weight.ts'
import { editUser } from './edit-user.ts'
import { exportUsers } from './export-users.ts'
import { exportWeights } from './export-weights.ts'
import { getDashboardUrl } from './get-dashboard-url.ts'
import { getUserPersonalData } from './get-user-personal-data.ts'
import { getUserProfile } from './get-user-profile.ts'
import { getUserUsage } from './get-user-usage.ts'
import { getWeightHistory } from './get-weight-history.ts'
import { importUsers } from './import-users.ts'
import { importWeights } from './import-weights.ts'
import { listUserEvents } from './list-user-events.ts'
import { listUsers } from './list-users.ts'
import { getProgress } from './progress/get-progress.ts'
import { rotateDashboardUrl } from './rotate-dashboard-url.ts'

/**
 * The user-management API, mounted on a path that names the organization and the environment. The progress page opens
 * by its unguessable link; every other route checks the key first.
 */
export const userManagement = new Hono<AppEnv>()

userManagement.use(cors)
userManagement.route('/', getProgress)
userManagement.use(authenticateUserManagement)
userManagement.route('/', createUser)
userManagement.route('/', editUser)
userManagement.route('/', getUserProfile)
userManagement.route('/', getDashboardUrl)
userManagement.route('/', rotateDashboardUrl)
userManagement.route('/', listUsers)
userManagement.route('/', getWeightHistory)
userManagement.route('/', deleteWeight)
userManagement.route('/', deleteUser)
userManagement.route('/', listUserEvents)
userManagement.route('/', getUserPersonalData)
userManagement.route('/', getUserUsage)
userManagement.route('/', exportUsers)
userManagement.route('/', exportWeights)
userManagement.route('/', importUsers)
userManagement.route('/', importWeights)
