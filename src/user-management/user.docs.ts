import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Texts } from '../openapi/docs.ts'
import { url } from '../openapi/schemas.ts'

/** What the docs of user management share. */

export const exampleFromId = 'user_abc123'
export const success = z.literal('success')
export const dashboard = { status: success, dashboard_url: url() }

export const systems =
  'Measurements are of one system, `height_cm` and `weight_kg` or `height_ft` and `weight_lbs`: '

/** What is said of the fields of a user. */
export const userFields = {
  birthdate: 'From 1900-01-01 to today.',
  timezone: 'Two or more parts with commas between, in any script; from -12:00 to +14:00.',
}

export const noSuchUser: Texts = ['No such user.', sentences.unknownUser(exampleFromId)]
