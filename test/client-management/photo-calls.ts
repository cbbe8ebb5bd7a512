import { exports } from 'cloudflare:workers'
import { aClient, call, newOrganization, origin, type Organization } from '../helpers.ts'
import { expectConforming } from '../openapi/conformance.ts'
import { everyObject } from '../world/bucket.ts'

export interface Upload {
  bytes: Uint8Array
  name?: string
  type?: string
}

/** A multipart body: fields as text, and files under `profile_photo` by default. */
export function multipart(fields: object, uploads: Upload | Upload[] = [], part = 'profile_photo'): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  for (const { bytes, name = 'photo.jpg', type = 'image/jpeg' } of [uploads].flat()) {
    form.append(part, new File([bytes], name, { type }))
  }
  return form
}

type Parts = Parameters<typeof multipart>

/** Creates a client, or updates this one, by a multipart body. */
export const formsOf = (organization: Organization, uid: string) => ({
  create: (...parts: Parts) => organization.clients('/', { body: multipart(...parts) }),
  update: (fields: object, ...files: Parts extends [object, ...infer Files] ? Files : never) =>
    organization.clients('/', { method: 'PUT', body: multipart({ user_uid: uid, ...fields }, ...files) }),
})

/** Photo objects in R2 that belong to this organization: the service marks each with its owner. */
export async function objectsOf({ id }: Organization): Promise<string[]> {
  const all = await everyObject()
  return all
    .filter(({ customMetadata }) => customMetadata?.organization === id)
    .map(({ key }) => key)
    .sort()
}

/** The name under which R2 has the photo that this URL shows. */
export const objectOf = (url: string) => url.split('/').at(-1) ?? ''

/** Fetches a photo as an `<img>` does, without a key; the body as bytes. */
export async function fetchPhoto(
  url: string,
  init: { method?: string; headers?: Record<string, string> } = {},
) {
  const response = await exports.default.fetch(url, init)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { status, headers } = response
  const body = new TextDecoder().decode(bytes)
  expectConforming({ method: init.method ?? 'GET', url, status, headers, body })
  return { status, headers, bytes }
}

export interface Photographed {
  organization: Organization
  uid: string
  url: string
}

/** A client with a photo, in an organization of its own. */
export async function photographed(bytes: Uint8Array): Promise<Photographed> {
  const organization = await newOrganization()
  const { body } = await organization.clients('/', { body: multipart(aClient(), { bytes }) })
  return { organization, uid: body.userData.user_uid, url: body.userData.profile_photo }
}

export const photoOf = async (organization: Organization, uid: string): Promise<string | null> =>
  (await organization.clients(`/${uid}`)).body.profile_photo

export const photoPath = `${origin}/client-management/photos/`

/** Calls a path below the photos without a key. */
export const callPhoto = (rest: string, options?: Parameters<typeof call>[1]) =>
  call(`/client-management/photos/${rest}`, options)

/** A real JPEG made longer, to exactly this many bytes, by zeros in its scan: data of the picture, so they are kept. */
export function padded(jpeg: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size)
  result.set(jpeg.subarray(0, -2))
  result.set(jpeg.subarray(-2), size - 2)
  return result
}
