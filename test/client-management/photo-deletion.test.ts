import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { photos } from '../fixtures/photos.ts'
import { database, newOrganization, type Call, type Organization } from '../helpers.ts'
import { updated } from './client-answers.ts'
import { fetchPhoto, multipart, objectOf, photographed, photoOf } from './photo-calls.ts'

const put = { method: 'PUT' }

describe('where R2 does not delete', () => {
  const PHOTOS = new Proxy(env.PHOTOS, {
    get: (target, method: keyof R2Bucket) =>
      method === 'delete'
        ? () => Promise.reject(new Error('We encountered an internal error. Please try again.'))
        : target[method].bind(target),
  })
  const send = (organization: Organization, options: Call) =>
    callWith({ PHOTOS }, '/client-management/clients', {
      ...options,
      headers: { Authorization: organization.keys.admin },
    })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  // The change is stored, and the sweeper deletes the object: a 500 would be wrong.
  test('the update succeeds all the same, and the outbox names the object', async () => {
    const failures = vi.spyOn(console, 'error').mockReturnValue()
    const { organization, uid, url } = await photographed(photos.baseline)
    const body = multipart({ user_uid: uid }, { bytes: photos.truecolour })
    expect(await send(organization, { ...put, body })).toMatchObject(updated)
    const replaced = (await photoOf(organization, uid)) ?? ''
    expect((await fetchPhoto(replaced)).bytes).toEqual(photos.truecolour)
    const answer = await send(organization, { method: 'DELETE', json: { user_uid: uid } })
    expect(answer).toMatchObject({ status: 200, body: { message: 'User deleted successfully.' } })
    expect(failures).toHaveBeenCalledTimes(2)
    const { results } = await database
      .prepare('SELECT name FROM photo_outbox WHERE organization_id = ? ORDER BY name')
      .bind(organization.id)
      .all<{ name: string }>()
    expect(results.map(({ name }) => name)).toEqual([url, replaced].map(objectOf).sort())
  })

  test('a refused update is still refused', async () => {
    const failures = vi.spyOn(console, 'error').mockReturnValue()
    const organization = await newOrganization()
    const body = multipart({ user_uid: 'nobody' }, { bytes: photos.baseline })
    expect((await send(organization, { ...put, body })).status).toBe(404)
    expect(failures).toHaveBeenCalledTimes(1)
  })
})
