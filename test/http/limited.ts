import type { Scope } from '../../src/domain/api-key.ts'
import { operate, type Organization } from '../helpers.ts'

/** The same organization, with a key of this API that is limited to scopes. */
export async function limited(
  owner: Organization,
  api: 'clients' | 'users',
  scopes: readonly Scope[],
): Promise<Organization> {
  const of =
    api === 'clients'
      ? { api: 'client-management', role: 'admin', admin_uid: owner.adminUid }
      : { api: 'user-management', environment: 'prod' }
  const { body } = await operate(`/organizations/${owner.id}/keys`, {
    json: { ...of, scopes, name: 'A key' },
  })
  return { ...owner, keys: { ...owner.keys, [api === 'clients' ? 'admin' : 'prod']: body.api_key } }
}
