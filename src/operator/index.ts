import { Hono } from 'hono'
import { authenticateOperator, locateOrganization } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { variesByKey } from '../http/headers.ts'
import { admins } from './admins.ts'
import { databases } from './databases.ts'
import { keys } from './keys.ts'
import { organizations } from './organizations.ts'

/** The operator API: what whoever runs this deployment needs to let organizations in. */
export const operator = new Hono<AppEnv>()

operator.use(variesByKey)
operator.use(authenticateOperator)
operator.use('/organizations/:id/*', locateOrganization)
operator.route('/', organizations)
operator.route('/', admins)
operator.route('/', keys)
operator.route('/', databases)
