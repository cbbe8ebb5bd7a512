import type { components, operations } from '../../../../openapi/api.d.ts'
import { api, call } from '../../api/client.ts'
import { once } from '../../api/once.ts'
import { operator } from '../../session.ts'

export type Organization = components['schemas']['Organization']
export type Admin = components['schemas']['Admin']
export type Key = components['schemas']['Key']
export type Database = components['schemas']['Database']
type Body<Name extends 'createOrganization' | 'updateOrganization' | 'createAdmin' | 'createKey'> =
  operations[Name]['requestBody']['content']['application/json']
type NewOrganization = Body<'createOrganization'>
export type OrganizationChanges = Body<'updateOrganization'>
export type NewKey = Body<'createKey'>

export const pageSize = 50

const named = (name: string) => ({ of: operator.value, name })

/** A page of organizations in the order of ids, and whether another one follows. */
export async function organizationsAfter(start_after_id: string | undefined, signal: AbortSignal) {
  const query = { limit: pageSize + 1, ...(start_after_id && { start_after_id }) }
  const { data } = await call(() => api.GET('/operator/v1/organizations', { params: { query }, signal }))
  return { shown: data.organizations.slice(0, pageSize), hasMore: data.organizations.length > pageSize }
}

export const databases = async (signal?: AbortSignal): Promise<Database[]> =>
  (await call(() => api.GET('/operator/v1/databases', signal ? { signal } : {}))).data.databases

export const createOrganization = (body: NewOrganization): Promise<Organization> =>
  once(named('create'), body, async (headers) => {
    const made = await call(() => api.POST('/operator/v1/organizations', { body, headers }))
    return made.data.organization
  })

/** An organization with its admins and keys. */
export async function everythingOf(id: string, signal: AbortSignal) {
  const init = { params: { path: { id } }, signal }
  const [one, admins, keys] = await Promise.all([
    call(() => api.GET('/operator/v1/organizations/{id}', init)),
    call(() => api.GET('/operator/v1/organizations/{id}/admins', init)),
    call(() => api.GET('/operator/v1/organizations/{id}/keys', init)),
  ])
  return { organization: one.data.organization, admins: admins.data.admins, keys: keys.data.keys }
}
export type Everything = Awaited<ReturnType<typeof everythingOf>>

export const changeOrganization = (id: string, body: OrganizationChanges): Promise<Organization> =>
  once(named(`change ${id}`), body, async (headers) => {
    const init = { params: { path: { id } }, body, headers }
    return (await call(() => api.PATCH('/operator/v1/organizations/{id}', init))).data.organization
  })

export const deleteOrganization = (id: string): Promise<Organization> =>
  once(named(`delete ${id}`), {}, async (headers) => {
    const init = { params: { path: { id } }, body: { confirm: id }, headers }
    return (await call(() => api.DELETE('/operator/v1/organizations/{id}', init))).data.organization
  })

export const createAdmin = (id: string, body: Body<'createAdmin'>): Promise<Admin> =>
  once(named(`create admin ${id}`), body, async (headers) => {
    const init = { params: { path: { id } }, body, headers }
    return (await call(() => api.POST('/operator/v1/organizations/{id}/admins', init))).data.admin
  })

export const deleteAdmin = (id: string, admin_uid: string, reassign_to: string | null): Promise<unknown> =>
  once(named(`delete admin ${id} ${admin_uid}`), { reassign_to }, (headers) => {
    const init = { params: { path: { id, admin_uid } }, body: { reassign_to }, headers }
    return call(() => api.DELETE('/operator/v1/organizations/{id}/admins/{admin_uid}', init))
  })

/** Makes a key. The answer is kept nowhere, so that the call takes no key of its own. */
export async function createKey(id: string, body: NewKey) {
  const init = { params: { path: { id } }, body }
  return (await call(() => api.POST('/operator/v1/organizations/{id}/keys', init))).data
}
export type Made = Awaited<ReturnType<typeof createKey>>

export async function rotateKey(id: string, key_id: string, overlap_seconds: number): Promise<Made> {
  const init = { params: { path: { id, key_id } }, body: { overlap_seconds } }
  return (await call(() => api.POST('/operator/v1/organizations/{id}/keys/{key_id}/rotate', init))).data
}

export const revokeKey = (id: string, key_id: string): Promise<unknown> =>
  once(named(`revoke ${id} ${key_id}`), {}, (headers) => {
    const init = { params: { path: { id, key_id } }, headers }
    return call(() => api.DELETE('/operator/v1/organizations/{id}/keys/{key_id}', init))
  })
