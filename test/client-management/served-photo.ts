import { fetchPhoto, photographed, type Photographed } from './photo-calls.ts'

/** A photo with its size and its ETag. */
export interface Served extends Photographed {
  etag: string
  size: number
}

/** The headers of the contract; null for a missing one. */
export function shownHeaders(headers: Headers) {
  const names = ['Content-Type', 'Content-Length', 'Content-Range', 'ETag', 'Accept-Ranges', 'Cache-Control']
  const security = ['X-Content-Type-Options', 'Content-Security-Policy', 'Cross-Origin-Resource-Policy']
  return Object.fromEntries([...names, ...security].map((name) => [name, headers.get(name)]))
}

/** The headers of every answer about a photo, and of the whole photo. */
export const always = ({ etag }: Served) => ({
  ETag: etag,
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'public, max-age=300',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
  // Otherwise a page of another site could not show it.
  'Cross-Origin-Resource-Policy': 'cross-origin',
})
export const whole = (served: Served) => ({
  ...always(served),
  'Content-Type': 'image/jpeg',
  'Content-Length': String(served.size),
  'Content-Range': null,
})

export async function served(bytes: Uint8Array): Promise<Served> {
  const shown = await photographed(bytes)
  const etag = (await fetchPhoto(shown.url)).headers.get('ETag') ?? ''
  return { ...shown, etag, size: bytes.length }
}
