import type { components, operations } from '../../../../openapi/api.d.ts'
import { api, call, changeKey } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'
import type { AppOfKey } from '../../app-key.ts'

export type Profile = components['schemas']['Profile']
export type Weight = components['schemas']['WeightPoint']
export type Changes = Omit<
  operations['editUser']['requestBody']['content']['application/json'],
  'from_id' | 'weighed_at'
>

/** A profile, and its version for If-Match. */
export interface User {
  profile: Profile
  etag: string | null
}

const ours = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** The user of an id: the service's own, or else the app's. */
export async function userOf(app: AppOfKey, id: string, signal?: AbortSignal): Promise<User> {
  const read = async (query: { user_id: string } | { from_id: string }) => {
    const { data, etag } = await call(() =>
      api.GET('/{org}/{environment}/v1/get-user-profile', {
        params: { path: app, query },
        ...(signal && { signal }),
      }),
    )
    return { profile: data.profile, etag }
  }
  if (!ours.test(id)) return read({ from_id: id })
  try {
    return await read({ user_id: id })
  } catch (reason) {
    if (!(reason instanceof Failure) || reason.kind !== 'missing') throw reason
    return read({ from_id: id })
  }
}

/** Changes what differs, unless another version is there by now. */
export async function edit(
  app: AppOfKey,
  { profile, etag }: User,
  changes: Changes,
  key: ReturnType<typeof changeKey>,
): Promise<User> {
  const answer = await call(() =>
    api.POST('/{org}/{environment}/v1/edit-user', {
      params: { path: app },
      body: { from_id: profile.from_id, ...changes },
      headers: { ...key, ...(etag !== null && { 'If-Match': etag }) },
    }),
  )
  return { profile: answer.data.profile, etag: answer.etag }
}

/** A weight of now, or of a time; no other change of the user can be in its way. */
export async function addWeight(
  app: AppOfKey,
  { from_id, preferred_unit }: Profile,
  weight: number,
  weighed_at: string | undefined,
  headers: ReturnType<typeof changeKey>,
): Promise<User> {
  const body = {
    from_id,
    ...(preferred_unit === 'kg' ? { weight_kg: weight } : { weight_lbs: weight }),
    ...(weighed_at !== undefined && { weighed_at }),
  }
  const { data, etag } = await call(() =>
    api.POST('/{org}/{environment}/v1/edit-user', { params: { path: app }, body, headers }),
  )
  return { profile: data.profile, etag }
}

export async function deleteWeight(app: AppOfKey, from_id: string, weight_id: string): Promise<User> {
  const headers = changeKey()
  const { data, etag } = await call(() =>
    api.POST('/{org}/{environment}/v1/delete-weight', {
      params: { path: app },
      body: { from_id, weight_id },
      headers,
    }),
  )
  return { profile: data.profile, etag }
}

/** The most weights that are read; the download has all. */
const mostWeights = 1000

export const weightsOf = async (app: AppOfKey, from_id: string, signal: AbortSignal) =>
  (
    await call(() =>
      api.GET('/{org}/{environment}/v1/get-weight-history', {
        params: { path: app, query: { from_id, limit: mostWeights } },
        signal,
      }),
    )
  ).data

export const linkOf = async (app: AppOfKey, from_id: string, signal: AbortSignal) =>
  (
    await call(() =>
      api.GET('/{org}/{environment}/v1/dashboard-url', { params: { path: app, query: { from_id } }, signal }),
    )
  ).data.dashboard_url

export async function newLink(app: AppOfKey, from_id: string): Promise<string> {
  const headers = changeKey()
  const { data } = await call(() =>
    api.POST('/{org}/{environment}/v1/dashboard-url', {
      params: { path: app },
      body: { from_id, rotate: true },
      headers,
    }),
  )
  return data.dashboard_url
}

export async function erase(app: AppOfKey, from_id: string) {
  const headers = changeKey()
  const { data } = await call(() =>
    api.POST('/{org}/{environment}/v1/delete-user', { params: { path: app }, body: { from_id }, headers }),
  )
  return data.erased
}
