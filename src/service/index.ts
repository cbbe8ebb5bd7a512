import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { getDocs } from './get-docs.ts'
import { getDocsFile } from './get-docs-file.ts'
import { getHealth } from './get-health.ts'
import { getIndex } from './get-index.ts'
import { getLlms } from './get-llms.ts'
import { getOpenapi } from './get-openapi.ts'

/** Facts about the deployment, open to anyone. */
export const service = new Hono<AppEnv>()

service.route('/', getIndex)
service.route('/', getHealth)
service.route('/', getOpenapi)
service.route('/', getLlms)
service.route('/', getDocs)
service.route('/', getDocsFile)
