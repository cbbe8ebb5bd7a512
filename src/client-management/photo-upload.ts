import { withoutMetadata } from '../domain/photo-metadata.ts'
import { newSecretId } from '../http/ids.ts'
import type { Storage } from '../storage/index.ts'
import type { PhotoUpload } from './client-fields.ts'

/**
 * Stores an uploaded photo under a new name, before the row that will name it: a failure in between leaves an object
 * that nothing shows, never a client whose photo is missing.
 */
export async function uploadPhoto(
  storage: Storage,
  organization: string,
  photo: PhotoUpload,
): Promise<string> {
  const file = `${newSecretId()}.${photo.type}`
  await storage.photos.put(organization, file, withoutMetadata(photo.bytes, photo.type), photo.contentType)
  return file
}
