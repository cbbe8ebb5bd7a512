import * as z from 'zod/mini'
import { documented } from '../http/fields.ts'
import { always } from '../http/refusals.docs.ts'

export const shared = { tags: ['Service'], security: [] }
export const failing = { '500': always['500'] }
export const text = { schema: z.string() }
export const binary = { schema: documented(z.string(), { format: 'binary' }) }
