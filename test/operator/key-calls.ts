import { expect } from 'vitest'
import { operate } from '../helpers.ts'

/** How the tests of keys call the API. */
export const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
export const createKey = (organization: string, json: object) =>
  operate(`/organizations/${organization}/keys`, { json })
export const listKeys = (organization: string) => operate(`/organizations/${organization}/keys`)

export const forUsers = { api: 'user-management', environment: 'dev', name: 'A key' }
