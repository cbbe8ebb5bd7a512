import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { answer, failure, having, named } from './answers.docs.ts'

const redirected = /^\/(?:docs.*|openapi\.json|llms\.txt|client-management\/photos\/.*|.*\/progress\/.*)?$/

const toHttps = named(
  'ToHttps',
  having(answer('Asked for over plain http.'), { Location: 'The same over https.' }),
)
const httpsRequired = named('HttpsRequired', failure('Sent over plain http.', 'HTTPS is required'))

/** Adds what each operation but `/health` answers over plain http; who may not do it is told with 403 as well. */
export function withPlainHttp(paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject {
  const ofPath = (path: string): ZodOpenApiResponsesObject =>
    path === '/health' ? {} : redirected.test(path) ? { '308': toHttps } : { '403': httpsRequired }
  return Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, operation]: [string, ZodOpenApiOperationObject]) => [
          method,
          { ...operation, responses: { ...ofPath(path), ...operation.responses } },
        ]),
      ),
    ]),
  )
}
