// GET /client-management/photos/{id}.{jpg|png}: a profile photo, open to anyone who knows its name.
import type { Context } from 'hono'
import { byteRange, type ByteRange } from '../domain/byte-range.ts'
import { isPhotoName } from '../domain/photo/photo.ts'
import * as sentences from '../domain/sentences.ts'
import { respond } from '../http/answer.ts'
import { names, refuseAnotherVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, tooManyRequests } from '../http/errors.ts'
import { guardOpen } from '../http/guard-open.ts'
import { caching } from '../http/headers.ts'
import { Hono } from '../http/hono.ts'
import { addressPeriod } from '../http/rate-limit.ts'
import { openPhotos, type PhotoFacts } from '../storage/index.ts'

const isPhoto = (c: Context<AppEnv>) => isPhotoName(c.req.param('file') ?? '')
const tooMany = () => {
  throw tooManyRequests(addressPeriod)
}

export const getPhoto = new Hono<AppEnv>().get(
  '/photos/:file',
  guardOpen(isPhoto, tooMany, { version: 'shown', has: 'Range', caching: caching.photo }),
  async (c) => {
    const photos = openPhotos(c.env)
    const file = c.req.param('file')
    if (!isPhotoName(file)) throw photoNotFound()

    // HEAD, conditions and ranges need the photo's facts first, and may need no bytes at all.
    const isHead = c.req.method === 'HEAD'
    const { 'if-match': meant, 'if-none-match': known, range: wanted, 'if-range': version } = c.req.header()
    if (isHead || (meant ?? known ?? wanted) !== undefined) {
      const facts = await photos.head(file)
      if (!facts) throw photoNotFound()
      refuseAnotherVersion(c, facts.etag)
      if (known !== undefined && names(known, facts.etag)) return respond(c, null, 304, headersOf(facts))
      if (isHead) return respond(c, null, 200, { ...headersOf(facts), ...wholeOf(facts) })
      const isCurrent = version === undefined || version === facts.etag
      const range = wanted !== undefined && isCurrent ? byteRange(wanted, facts.size) : undefined
      if (range === 'unsatisfiable') {
        throw new ApiError(416, sentences.badRange, {
          headers: { 'Content-Range': `bytes */${facts.size}` },
        })
      }
      if (range) {
        const part = await photos.get(file, range)
        if (!part) throw photoNotFound()
        return respond(c, part.body, 206, { ...headersOf(part), ...partOf(part, range) })
      }
    }

    const photo = await photos.get(file)
    if (!photo) throw photoNotFound()
    return respond(c, photo.body, 200, { ...headersOf(photo), ...wholeOf(photo) })
  },
)

const photoNotFound = () => new ApiError(404, sentences.photoNotFound)

const headersOf = ({ etag }: PhotoFacts) => ({
  ETag: etag,
  'Accept-Ranges': 'bytes',
  'Cache-Control': caching.photo,
  'Content-Security-Policy': "default-src 'none'",
  // The business's own site shows the photo in an <img>.
  'Cross-Origin-Resource-Policy': 'cross-origin',
})

const wholeOf = ({ contentType, size }: PhotoFacts) => ({
  'Content-Type': contentType,
  'Content-Length': String(size),
})

const partOf = ({ contentType, size }: PhotoFacts, { offset, length }: ByteRange) => ({
  'Content-Type': contentType,
  'Content-Length': String(length),
  'Content-Range': `bytes ${offset}-${offset + length - 1}/${size}`,
})
