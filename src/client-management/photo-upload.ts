import type { Context } from 'hono'
import { placedSecret } from '../domain/placement.ts'
import { withoutMetadata } from '../domain/photo/without-metadata.ts'
import { afterResponse } from '../http/after-response.ts'
import type { AppEnv } from '../http/env.ts'
import { newSecretId } from '../http/ids.ts'
import { logFailure } from '../http/request-log.ts'
import { IdempotencyKeyReused, KeyNoLongerValid, OutcomeErased } from '../storage/index.ts'
import type { PhotoUpload } from './client-fields.ts'

/**
 * Stores the photo first, then `write` commits its row: a failure between leaves an unused object, never a client
 * without its photo. The object is deleted again unless the outcome names it; a repeated call names the first call's
 * photo. If `write` throws, its row may exist, so the object is left to the sweeper.
 */
export async function withUpload<Outcome extends object, Otherwise extends null | undefined>(
  c: Context<AppEnv>,
  upload: PhotoUpload | Otherwise,
  write: (photo: string | Otherwise) => Promise<Outcome>,
): Promise<Outcome> {
  if (!upload) return write(upload)
  const storage = c.get('storage')
  const organization = c.get('organization')
  const access = c.get('access')
  const file = `${placedSecret(newSecretId(), access.database)}.${upload.type}`
  const bytes = await withoutMetadata(upload.bytes, upload.type)
  await storage.photos.put(organization, file, bytes, upload.contentType)
  let isUnused = false
  try {
    const outcome = await write(file)
    isUnused = !('photo' in outcome && outcome.photo === file)
    return outcome
  } catch (error) {
    // These errors guarantee that nothing was written.
    isUnused = [KeyNoLongerValid, IdempotencyKeyReused, OutcomeErased].some((each) => error instanceof each)
    throw error
  } finally {
    if (isUnused) await deleteObject(c, file)
  }
}

/**
 * Deletes a photo that the last transaction put into the outbox: the object now, its outbox row after the response.
 */
export async function deletePhoto(c: Context<AppEnv>, file: string): Promise<void> {
  const organization = c.get('organization')
  if (await deleteObject(c, file)) {
    afterResponse(c, ({ photoOutbox }) => photoOutbox.settle(organization, file))
  }
}

/** Deletes an object; a failure is only logged, because the sweeper deletes the object later. */
async function deleteObject(c: Context<AppEnv>, file: string): Promise<boolean> {
  try {
    await c.get('storage').photos.delete(file)
    return true
  } catch (error) {
    logFailure(c, error)
    return false
  }
}
