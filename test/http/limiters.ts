import { expect } from 'vitest'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import type { Answer, Organization } from '../helpers.ts'

/** A limiter that allows `limit` calls for each key; `asked` lists the keys of all calls. */
export function limiter(limit: number) {
  const asked: string[] = []
  const binding: RateLimit = {
    limit({ key }) {
      asked.push(key)
      return Promise.resolve({ success: asked.filter((each) => each === key).length <= limit })
    },
  }
  return { asked, binding }
}
export const clients = '/client-management/clients'
export const profileOf = ({ id }: Organization) => `/${id}/prod/v1/get-user-profile?from_id=nobody`
export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
export const from = (address: string) => ({ 'CF-Connecting-IP': address })
export const aStranger = () =>
  formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())

export function expectTooMany({ status, headers, body }: Answer, seconds: string) {
  expect([status, body]).toEqual([429, { error: 'Too many requests' }])
  expect(headers.get('Retry-After')).toBe(seconds)
  expect(headers.has('WWW-Authenticate')).toBe(false)
}
