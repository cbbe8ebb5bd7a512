import * as z from 'zod/mini'
import { largestLimit } from '../domain/limits.ts'
import { number } from '../http/fields.ts'

/** The organization's id, which stands in paths. */
export const organizationIdRule = 'must be 2 to 63 of a-z, 0-9 and "-", starting with a letter or digit'

const limit = (name: string) =>
  z.nullish(number(name, { min: 0, max: largestLimit, integer: true, orNull: true }))

/** The organization's own limits: null uses the plan's for clients, and none for users. */
export const limits = () => ({ client_limit: limit('client_limit'), user_limit: limit('user_limit') })
