// What is true of every answer, whatever the request.
import type { Answer } from '../helpers.ts'
import { knownFields, operations, takenFields, type Operation } from './operations.ts'
import type { Sent } from './render.ts'
import type { Writes } from './state.ts'

/** Parts of a request that are no fields. */
const parts = new Set(
  ['body', 'query', 'measurements'].concat('Idempotency-Key', 'If-Match', 'If-None-Match', 'x-d1-bookmark'),
)

/** Sentences of the contract that name no field, and their subject. */
const documented = new Set([
  'Missing required user UID',
  'The user UID is missing or invalid',
  'You cannot provide both metric and imperial measurements in the same request',
  'height_cm and weight_kg, or height_ft and weight_lbs, are required',
  'At least one editable field must be provided',
  'At least one field to change must be provided',
  'At least one of name, plan, client_limit, user_limit and status must be provided',
  'At least one of url, types, description and enabled must be provided',
  'Either after or since must be provided',
  "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'",
])

/** Sentences about a whole file, which has no name. */
const ofFile = /^The file (?:has no rows|has a quote|must have|is not UTF-8)/

/** Where a request may have come to any route. */
const anywhere = new Set(operations.flatMap((each) => [...knownFields(each)]))

/** The first thing that is wrong with an answer; `operation` is undefined where the request may have come to any. */
export function wrongWith(
  operation: Operation | undefined,
  sent: Sent,
  answer: Answer,
  writes: Writes,
): string | undefined {
  const { status, body } = answer
  if (status >= 500) return 'a failure of ours'
  if (status < 400) return undefined
  if (sent.method !== 'HEAD' && status !== 404 && typeof body.error !== 'string') return 'no error in it'
  if (/D1_ERROR|SQLITE_|TypeError|\n\s+at /.test(JSON.stringify(body))) return 'it tells what is inside'
  if (writes.rows > 0) return `${writes.rows} rows were written all the same`
  if (writes.keys !== 0) return `${writes.keys} keys were written all the same`
  if (writes.objects.size !== 0) return `${writes.objects.size} photos were left behind`
  return status === 400 && sent.method !== 'HEAD' ? wrongWith400(operation, body) : undefined
}

/** Problems found while reading, before unknown fields are refused. */
const isTooMuch = (message: string) => / must have at most \d+ (?:fields|elements|parts)$/.test(message)

const isRefused = (field: string, message: string) =>
  ['cannot be edited', 'cannot be changed', 'is set by the service'].some(
    (rule) => message === `${field} ${rule}`,
  )

function wrongWith400(
  operation: Operation | undefined,
  { error, details }: { error: string; details?: unknown },
): string | undefined {
  if (!Array.isArray(details) || details.length === 0) return 'no details'
  const known = operation ? knownFields(operation) : anywhere
  for (const { field, message } of details) {
    if (typeof field !== 'string' || typeof message !== 'string')
      return 'a detail without a field or a message'
    const isUnknown = message.startsWith(`unknown field "${field}"`) || isRefused(field, message)
    if (
      isUnknown
        ? operation && takenFields(operation).has(field) && !message.endsWith('in the query string')
        : !known.has(field) && !parts.has(field) && !isTooMuch(message)
    )
      return `"${field}" is no field of this route`
    if (!message.includes(field) && !documented.has(message) && !ofFile.test(message))
      return `"${message}" does not name "${field}"`
  }
  const joined = details.map(({ message }: { message: string }) => message).join('; ')
  return error === joined ? undefined : 'the error is not its details joined'
}
