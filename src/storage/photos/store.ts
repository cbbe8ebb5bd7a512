import type { ByteRange } from '../../domain/byte-range.ts'

/** The facts of a stored photo, known without reading its bytes. */
export interface PhotoFacts {
  /** The entity tag as in HTTP, with quotes. */
  etag: string
  size: number
  contentType: string
}

export type PhotoStore = ReturnType<typeof photoStore>

/**
 * Profile photos: R2 objects named `{id}.{jpg|png}`. An object is never overwritten: each upload has a new name, and
 * the row in D1 switches in its own transaction.
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

    /** Reads a photo, or a range of its bytes; undefined if it does not exist. */
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
