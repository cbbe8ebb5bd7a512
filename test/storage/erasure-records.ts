import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { recordErasures } from '../../src/storage/index.ts'
import { createClient, database, type Organization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { createUser, rowOf } from '../user-management/users.ts'

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

/** The records of an organization: all that R2 says of each. */
export async function recordsOf({ id }: { id: string }): Promise<Record<string, unknown>> {
  const { objects } = await env.PHOTOS.list({ prefix: `erasures/${id}`, include: ['customMetadata'] })
  return Object.fromEntries(objects.map(({ key, size, customMetadata }) => [key, { size, customMetadata }]))
}
export const waiting = ({ id }: { id: string }) =>
  database.prepare('SELECT count(*) AS n FROM erasures WHERE organization_id = ?').bind(id).first('n')

/** Deletes a client and a user; their ids. */
export async function deleteTwo(organization: Organization): Promise<[string, string]> {
  const user_uid = await createClient(organization)
  const from_id = await createUser(organization)
  const { user_id } = (await rowOf(organization, from_id)) ?? {}
  await organization.clients('/', { method: 'DELETE', json: { user_uid } })
  await organization.users('/delete-user', { json: { from_id } })
  return [user_uid, String(user_id)]
}
/** The records of these two. */
export const expected = ({ id }: Organization, [client, user]: [string, string]) => ({
  [`erasures/${id}/${client}`]: { size: 0, customMetadata: { time, api: 'client-management' } },
  [`erasures/${id}/${user}`]: { size: 0, customMetadata: { time, api: 'user-management' } },
})
export const record = (bindings = env, limit?: number) => recordErasures(bindings, aRun(), limit)
