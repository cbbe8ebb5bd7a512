import type { components, operations } from '../../../../openapi/api.d.ts'
import { api, call } from '../../api/client.ts'

export type TrainingSession = components['schemas']['Session']
export type NewSession = NonNullable<
  operations['recordSession']['requestBody']
>['content']['application/json']
type Query = NonNullable<operations['listSessions']['parameters']['query']>

/** A page of a client's sessions, newest first. */
export const sessionsOf = async (user_uid: string, query: Query, signal: AbortSignal) =>
  (
    await call(() =>
      api.GET('/client-management/clients/{user_uid}/sessions', {
        params: { path: { user_uid }, query },
        signal,
      }),
    )
  ).data
