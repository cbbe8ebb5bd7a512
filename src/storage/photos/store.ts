import type { ByteRange } from '../../domain/byte-range.ts'

/** What is known of a stored photo without reading it. */
export interface PhotoFacts {
  /** The entity tag with its quotes, as HTTP writes it. */
  etag: string
  size: number
  contentType: string
}

export type PhotoStore = ReturnType<typeof photoStore>

/**
 * Profile photos, objects named `{id}.{jpg|png}` in R2. An object is never overwritten: each upload has a new name, so
 * that the row in D1 switches from one to the other in its own transaction.
 */
export function photoStore(bucket: R2Bucket) {
  return {
    async put(organization: string, file: string, bytes: Uint8Array, contentType: string): Promise<void> {
      await bucket.put(file, bytes, { httpMetadata: { contentType }, customMetadata: { organization } })
    },

    async head(file: string): Promise<PhotoFacts | undefined> {
      const object = await bucket.head(file)
      return object ? factsOf(object) : undefined
    },

    /** Reads a photo, or the given bytes of it. */
    async get(file: string, range?: ByteRange): Promise<(PhotoFacts & { body: ReadableStream }) | undefined> {
      const object = await bucket.get(file, range && { range })
      return object ? { ...factsOf(object), body: object.body } : undefined
    },

    async delete(file: string): Promise<void> {
      await bucket.delete(file)
    },
  }
}

function factsOf(object: R2Object): PhotoFacts {
  return {
    etag: object.httpEtag,
    size: object.size,
    contentType: object.httpMetadata?.contentType ?? 'application/octet-stream',
  }
}
