import { authenticateUserManagement } from '../http/auth.ts'
import { cors } from '../http/cors.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { createUser } from './create-user.ts'
import { editUser } from './edit-user.ts'
import { getDashboardUrl } from './get-dashboard-url.ts'
import { getUserProfile } from './get-user-profile.ts'
import { listUserEvents } from './list-user-events.ts'
import { getProgress } from './progress/get-progress.tsx'
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
userManagement.route('/', listUserEvents)
