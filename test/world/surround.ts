import { createClient, newOrganization } from '../helpers.ts'
import { newLink, newWholeClient } from '../routes/things.ts'

/** Makes organizations before and after all others, so that a walk beyond its own rows meets one of theirs. */
export async function surround(): Promise<void> {
  for (const side of ['aaa', 'zzz']) {
    const organization = await newOrganization({ id: `${side}-${Date.now().toString(36)}` })
    await newWholeClient(organization)
    await newLink(organization)
    const headers = { 'Idempotency-Key': 'once' }
    const user_uid = await createClient(organization)
    await organization.clients('/', { method: 'PUT', json: { user_uid, weight: 70 }, headers })
  }
}
