// A client that a test compares before and after what it refuses.
import { expect } from 'vitest'
import { createClient, newOrganization, type Answer } from '../helpers.ts'

export async function watchedClient() {
  const organization = await newOrganization()
  const uid = await createClient(organization, { brand: 'As it was' })
  const everything = async () => (await organization.clients(`/${uid}`)).body
  let before: unknown = await everything()
  const expectUnchanged = async () => {
    expect(await everything()).toEqual(before)
  }
  return {
    organization,
    uid,
    everything,
    /** From now on the client is to stay as it is now. */
    watch: async () => {
      before = await everything()
    },
    expectUnchanged,
    expectChanged: async () => {
      expect(await everything()).not.toEqual(before)
    },
    /** A 400 that names `field`, after which all is as it was. */
    async expectRefused({ status, body }: Answer, field: string, message: string) {
      expect(status).toBe(400)
      expect(body).toEqual({ error: message, details: [{ field, message }] })
      await expectUnchanged()
    },
    /** Sends a body to the route that changes clients. */
    put: (body: BodyInit, type?: string, query = '') =>
      organization.clients(`/${query}`, {
        method: 'PUT',
        body,
        headers: type === undefined ? {} : { 'Content-Type': type },
      }),
  }
}
export type WatchedClient = Awaited<ReturnType<typeof watchedClient>>
