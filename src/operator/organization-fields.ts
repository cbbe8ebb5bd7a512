import * as z from 'zod/mini'
import { largestClientLimit } from '../domain/limits.ts'
import { number } from '../http/fields.ts'

/** The organization's id, which stands in paths. */
export const organizationIdRule = 'must be 2 to 63 of a-z, 0-9 and "-", starting with a letter or digit'

/** The organization's own client limit; null uses the plan's. */
export const clientLimit = () =>
  z.nullish(number('client_limit', { min: 0, max: largestClientLimit, integer: true, orNull: true }))
