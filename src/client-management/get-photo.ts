// GET /client-management/photos/{id}.{jpg|png}: a profile photo, open to whoever knows its name.
import { Hono } from 'hono'
import parseRange from 'range-parser'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { openPhotos, type PhotoFacts } from '../storage/index.ts'

export const getPhoto = new Hono<AppEnv>().get('/photos/:file', async (c) => {
  const photos = openPhotos(c.env)
  const file = c.req.param('file')
  const facts = c.req.header('Range') === undefined ? undefined : await photos.head(file)
  const range = facts && requestedRange(c.req.header('Range'), c.req.header('If-Range'), facts)
  const photo = await photos.get(file, c.req.header('If-None-Match'), range)
  if (!photo) throw new ApiError(404, 'Photo not found')

  const headers = {
    ETag: photo.etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=300',
    'Content-Security-Policy': "default-src 'none'",
    // An <img> on the business's own site is what a photo is for.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  if (!photo.body) return c.body(null, 304, headers)
  const { offset, length } = range ?? { offset: 0, length: photo.size }
  const body = c.req.method === 'HEAD' ? (await photo.body.cancel(), null) : photo.body
  return c.newResponse(body, range ? 206 : 200, {
    ...headers,
    'Content-Type': photo.contentType,
    'Content-Length': String(length),
    ...(range && { 'Content-Range': `bytes ${offset}-${offset + length - 1}/${photo.size}` }),
  })
})

/** The one range that was asked for; undefined (the whole photo) for none, several, or one of another version. */
function requestedRange(
  range: string | undefined,
  ifRange: string | undefined,
  { size, etag }: PhotoFacts,
): { offset: number; length: number } | undefined {
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return undefined
  const ranges = parseRange(size, range)
  if (ranges === -1) {
    throw new ApiError(416, 'The range is not within the photo', {
      headers: { 'Content-Range': `bytes */${size}` },
    })
  }
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined
  const [only] = ranges
  return only && { offset: only.start, length: only.end - only.start + 1 }
}
