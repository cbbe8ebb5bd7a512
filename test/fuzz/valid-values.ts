// Values that the documented schema of a field takes.
import * as fc from 'fast-check'
import { lengthOf } from '../../src/domain/text.ts'
import { photos } from '../fixtures/photos.ts'
import type { Schema } from '../openapi/documented.ts'
import { resolved } from './operations.ts'
import { FilePart, Raw } from './values.ts'

/** Replaced by the organization's own ids: see organization.ts. */
export const placeholders = {
  user_uid: 'FIXTURE_CLIENT',
  admin_uid: 'FIXTURE_ADMIN',
  from_id: 'FIXTURE_USER',
  id: 'FIXTURE_ORGANIZATION',
  organization: 'FIXTURE_ORGANIZATION',
  org: 'FIXTURE_ORGANIZATION',
  key_id: 'FIXTURE_KEY',
  webhook_id: 'FIXTURE_WEBHOOK',
  session_id: 'FIXTURE_SESSION',
  token: 'FIXTURE_TOKEN',
  file: 'FIXTURE_PHOTO',
  view: 'clients',
} as const

/** Valid text that is hostile to SQL, HTML, URLs or JSON. */
const plainText = fc.oneof(
  fc.constantFrom(
    'Test Person',
    "O'Test; DROP TABLE clients; --",
    '<script>alert("x")</script>',
    '\u202eabc\u202c',
    '__proto__',
    '😀'.repeat(200),
    '%00',
    '\\',
    '"',
    'שלום',
    'null',
  ),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 50 })
    .map((text) => text.replace(/\p{Cc}/gu, '').trim())
    .filter((text) => /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u.test(text)),
)

/** New addresses, and that of the organization's client. */
const address = fc.oneof(
  { weight: 5, arbitrary: fc.nat().map((n) => `test-${n.toString(36)}@example.com`) },
  { weight: 1, arbitrary: fc.constant('FIXTURE_EMAIL') },
)
const instant = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .chain((date) =>
      fc
        .constantFrom('Z', 'z', '+05:45', '-1100', '+09')
        .map((offset) => date.toISOString().replace('Z', offset)),
    )

/** Fields whose rule says more than their schema can. */
const byName: Record<string, fc.Arbitrary<unknown>> = {
  email: address,
  database: fc.constant('DB'),
  url: fc.constantFrom('https://example.com/hooks', 'https://例え.テスト:8443/?a=%00', 'http://localhost:9/'),
  since: instant('2000-01-02T00:00:00Z', '2025-01-01T00:00:00Z'),
  phone: fc.oneof(
    fc.stringMatching(/^\d[\d +\-()./]{1,30}[\d+\-()./]$/),
    fc.constantFrom('\u200e+41\u00a044\u202f123\u201145\u221267\u200f', '(\u202a\u2068044\u2069) \u2013 1'),
  ),
  birthdate: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  started_at: instant('2000-01-02T00:00:00Z', '2025-01-01T00:00:00Z'),
  // After every birthdate above.
  weighed_at: instant('2025-01-02T00:00:00Z', '2026-01-01T00:00:00Z'),
  expires_at: instant('2150-01-01T00:00:00Z', '2190-01-01T00:00:00Z'),
  timezone: fc
    .tuple(fc.constantFrom('Zurich', "St. John's", '東京', 'DROP TABLE'), fc.integer({ min: -11, max: 13 }))
    .map(([city, h]) => `${city}, Test (UTC${h < 0 ? '-' : '+'}${String(Math.abs(h)).padStart(2, '0')}:30)`),
  height_ft: fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.constantFrom('', '0"', ' 5.5”', '10', '\u00a01’’', "9.75''"))
    .map(([feet, inches]) => `${feet}'${inches}`),
  note: fc.oneof(plainText, fc.constantFrom('\u0001\r\n', ' ', '\ufeff', 'é'.repeat(50_000))),
  types: fc.constantFrom(['webhook.disabled'], ['webhook.created', 'webhook.deleted']),
  // Scopes that both APIs have.
  scopes: fc.constantFrom(['transfer'], ['webhooks', 'history:read']),
  // Types that every feed has.
  type: fc.constantFrom('["webhook.disabled"]', 'webhook.created,webhook.deleted', '[]'),
  preferable_activities: fc.constantFrom('["Running"]', '["Vertical Jump","Running"]', '[]'),
  tags: fc.constantFrom('["VIP","__proto__"]', 'vip,Zoë', '["2024"]', '[]'),
  tag: fc.constantFrom('VIP', '["vip","Zoë"]', '2024', '__proto__'),
  metadata: fc.constantFrom('{"a":[1,{"c":null}]}', '{"__proto__":{"x":"y"}}', '{"a":null}', 'null'),
  profile_photo: fc
    .constantFrom(...Object.values(photos))
    .map((bytes) => new FilePart(bytes, 'photo.png', 'image/png')),
}

/** Ids of things that exist. */
const ids: Record<string, fc.Arbitrary<unknown>> = {
  user_uid: fc.constantFrom(placeholders.user_uid),
  admin_uid: fc.constantFrom(placeholders.admin_uid),
  from_id: fc.constantFrom(placeholders.from_id),
}

/** New ids, for routes that make the thing. */
export const newIds: Record<string, fc.Arbitrary<unknown>> = {
  from_id: fc.oneof(
    fc.nat().map((n) => `user-${n.toString(36)}`),
    fc.stringMatching(/^[\u0021-\u007e]{1,128}$/),
  ),
  id: fc.nat().map((n) => `fuzz-${n.toString(36)}`),
}

export function validValue(name: string, given: Schema, isJson: boolean): fc.Arbitrary<unknown> {
  const schema = resolved(given)
  const types = [schema.type].flat()
  const named = ids[name] ?? byName[name]
  if (name === 'profile_photo' && (isJson || schema.enum)) return fc.constant('')
  if (named)
    return named.filter(
      (value) => typeof value !== 'string' || lengthOf(value) <= (schema.maxLength ?? Infinity),
    )
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum.filter((value) => value !== null))
  if (types.includes('boolean')) return fc.boolean()
  if (types.includes('integer') || types.includes('number'))
    return number(schema, types.includes('integer'), isJson)
  if (schema.format === 'date') return byName.birthdate ?? plainText
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern))
  if (schema.format === undefined && types.includes('string')) return plainText
  throw new Error(`No values are known for ${name}: ${JSON.stringify(schema)}`)
}

/** Numbers within the bounds, some of them as text. */
function number(schema: Schema, isInteger: boolean, isJson: boolean): fc.Arbitrary<unknown> {
  const { minimum, maximum = Number.MAX_SAFE_INTEGER, exclusiveMinimum = 0 } = schema
  const lowest = minimum ?? exclusiveMinimum + 0.01
  const values = isInteger
    ? fc.integer({ min: Math.ceil(lowest), max: Math.min(maximum, 2 ** 31 - 1) })
    : fc.double({ min: lowest, max: maximum, noNaN: true })
  const plain = values.filter((value) => !String(value).includes('e')).map(String)
  return isJson
    ? fc.oneof(
        values,
        plain,
        values.map((value) => new Raw(value.toExponential())),
      )
    : plain
}
