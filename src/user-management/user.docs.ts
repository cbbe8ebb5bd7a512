import * as z from 'zod/mini'
import { firstBirthday } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Texts } from '../openapi/docs.ts'
import { url } from '../openapi/schemas.ts'

export const exampleFromId = 'user_abc123'
export const success = z.literal('success')
export const dashboard = { status: success, dashboard_url: url() }

export const systems =
  'Measurements are in one system: `height_cm` and `weight_kg`, or `height_ft` and `weight_lbs`.'

/** The descriptions of a user's fields. */
export const userFields = {
  birthdate: `From ${firstBirthday} to today.`,
  timezone: 'A place with a comma, in any script, and an offset from -12:00 to +14:00.',
}

export const noSuchUser: Texts = ['The user does not exist.', sentences.unknownUser(exampleFromId)]
