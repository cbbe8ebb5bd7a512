import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Failure } from '../openapi/docs.ts'
import { host, url } from '../openapi/schemas.ts'

/** What the docs of user management share. */

export const link = `${host}/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh`

export const sent = {
  from_id: 'user_abc123',
  first_name: 'Nadia',
  last_name: 'Okafor',
  birthdate: '1990-05-15',
  gender: 'female',
  language: 'en',
  goal: 'lose weight',
  timezone: 'Zurich, Switzerland (UTC+01:00)',
  height_cm: 168,
  weight_kg: 78,
}

export const shown = {
  ...sent,
  display_name: 'Nadia',
  weight_kg: 76.5,
  subscription_status: 'trial',
  reminders_active: true,
  created_at: '2026-11-21T20:40:44.522Z',
  last_request: '2026-11-21T20:40:44.522Z',
  target_calories: 1560,
  target_protein: 137,
  target_fat: 52,
  target_carbs: 136,
  target_weight: 74.1,
  target_weight_kg: 74.1,
}

export const success = z.literal('success')
export const dashboard = z.strictObject({ status: success, dashboard_url: url() })
export const aDashboard = { status: 'success', dashboard_url: link }

export const systems =
  'Measurements are of one system, `height_cm` and `weight_kg` or `height_ft` and `weight_lbs`: '
export const ofFromId = "The caller's own id: case-sensitive, unique in the environment."
export const ofBirthdate = 'From 1900-01-01 to today.'
export const unknownUser: Failure = ['No such user.', sentences.unknownUser(sent.from_id)]
