import { createClient, newOrganization } from '../helpers.ts'
import { newLink, newWholeClient } from '../routes/things.ts'

/** Organizations on both sides, so that a walk to the end of one's own always meets a row of someone else's. */
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
