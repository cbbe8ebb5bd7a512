import { createHmac } from 'node:crypto'

export const baseURL = 'http://localhost'
export const secret = 'the-secret-of-the-benchmark-and-of-nothing-else'
export const adminUid = 'the-admin'
/** The session of a user, who has one. */
export const tokenOf = (uid: string) => `token-${uid}`

const cookies = new Map<string, string>()

/** The cookie of a session, signed as better-auth signs it. */
export function cookieOf(uid = adminUid): string {
  const known = cookies.get(uid)
  if (known !== undefined) return known
  const token = tokenOf(uid)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const cookie = `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  cookies.set(uid, cookie)
  return cookie
}
