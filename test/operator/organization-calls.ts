import { expect } from 'vitest'
import { operate } from '../helpers.ts'

/** How the tests of organizations call the API. */
let made = 0
export const newId = () => `org-${Date.now().toString(36)}-${++made}`
export const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
export const create = (facts: object) => operate('/organizations', { json: facts })
export const change = (id: string, changes: object) =>
  operate(`/organizations/${id}`, { method: 'PATCH', json: changes })
export const show = async (id: string) => (await operate(`/organizations/${id}`)).body.organization
