import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { getHealth } from './get-health.docs.ts'
import { getIndex } from './get-index.docs.ts'
import { getDocs, getDocsFile, getLlms, getOpenapi } from './get-reference.docs.ts'

export const paths: ZodOpenApiPathsObject = {
  '/': { get: getIndex },
  '/health': { get: getHealth },
  '/openapi.json': { get: getOpenapi },
  '/docs': { get: getDocs },
  '/docs/{file}': { get: getDocsFile },
  '/llms.txt': { get: getLlms },
}
