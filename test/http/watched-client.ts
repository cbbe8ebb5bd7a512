// A client that tests compare before and after a refused call.
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
    /** Records the client, to be compared later. */
    watch: async () => {
      before = await everything()
    },
    expectUnchanged,
    expectChanged: async () => {
      expect(await everything()).not.toEqual(before)
    },
    /** The answer is a 400 that names `field`, and the client is unchanged. */
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
