// The sentence of each field for each kind of wrong value. A new field needs a row here.
import { sessionRows } from './console-rows.ts'
import { clientExceptions, clientRows } from './client-rows.ts'
import { eventExceptions, eventRows } from './event-rows.ts'
import { operatorRows, organizationId } from './operator-rows.ts'
import { userExceptions, userRows } from './user-rows.ts'
import {
  choice,
  control,
  day,
  flag,
  measurement,
  name,
  notText,
  number,
  of,
  past,
  size,
  textOnly,
  time,
  uid,
  type Row,
} from './wrong-values.ts'

const timezone =
  "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'"
const activities = 'Running, Vertical Jump, Weightlifting, Mobility Assessment'

export const rows: Record<string, Row> = {
  display_name: name('display_name'),
  first_name: name('first_name'),
  last_name: name('last_name'),
  name: name('name'),
  brand: name('brand'),
  shoeModel: name('shoeModel'),
  email: [
    ...textOnly('email'),
    ...of(
      'email must be a valid e-mail address of at most 254 characters',
      ...['plain', 'a@b', 'a b@example.com', `${'a'.repeat(250)}@example.com`, control],
    ),
  ],
  phone: [
    ...textOnly('phone'),
    ...of(
      'phone must be 3 to 32 digits, spaces and + - ( ) . /, at least one of them a digit',
      ...['12', '---', '1'.repeat(33), 'ext 12', '\u200e12\u200f', control],
    ),
  ],
  // The progress page ignores an unknown range.
  range: [],
  gender: choice('gender', 'male, female'),
  language: choice('language', 'en, de, es, bg, uk, ru, ar'),
  goal: choice('goal', 'lose weight, gain muscle, maintain'),
  subscription_status: choice('subscription_status', 'active, trial, trial_end'),
  activity: choice('activity', activities),
  environment: choice('environment', 'dev, prod'),
  reminders_active: flag('reminders_active'),
  rotate: of('rotate must be true', false, 'true', 1, [true]),
  age: number('age', 'a whole number from 1 to 130', 0, 131, 1.5, -1),
  shoeSize: size('shoeSize', 100),
  weight: size('weight'),
  height: size('height'),
  leg_length: size('leg_length'),
  ycom: size('ycom'),
  height_cm: measurement('height_cm', 'from 50 to 272 cm', 49.999, 272.001, -1),
  weight_kg: measurement('weight_kg', 'from 20 to 650 kg', 19.999, 650.001, -1),
  weight_lbs: measurement('weight_lbs', 'from 44.1 to 1433 lb', 44.0924, 1433.0048, -1),
  height_ft: [
    ...textOnly('height_ft'),
    ...of(`height_ft must be feet and inches, such as 5'10" or 5'`, '5', '178 cm', `5"10'`, `5.5'`, control),
    ...of(`height_ft must have less than 12 inches beside its feet, such as 5'11" or 6'`, "5'12", `5' 30"`),
    ...of(`height_ft must be from 1'8" to 8'11"`, "1'7", `8'11.0867"`, "9'", `${'1'.repeat(400)}'`),
  ],
  birthdate: [
    ...day('birthdate', ', from 1900-01-01 to today'),
    ...of(
      'birthdate must be a calendar day as YYYY-MM-DD, from 1900-01-01 to today',
      ...['1899-12-31', '2126-01-01'],
    ),
  ],
  start_date: day('start_date'),
  end_date: day('end_date'),
  started_at: time('started_at', ...past),
  weighed_at: time('weighed_at', ...past),
  expires_at: time(
    'expires_at',
    'in the future and before the year 9999',
    '2020-01-01T00:00Z',
    '9999-01-01T00:00Z',
  ),
  timezone: of(timezone, 'CET', 'Europe/Zurich', 'Zurich, Switzerland (UTC+1)', control, ...notText),
  preferable_activities: of(
    `preferable_activities must be a list of: ${activities}`,
    ...[
      'Swimming',
      '["Swimming"]',
      '["Running"',
      'running',
      'Running,,Weightlifting',
      42,
      true,
      [null],
      [['Running']],
    ],
  ),
  profile_photo: of(
    'profile_photo must be a JPEG or PNG file, sent as multipart/form-data',
    ...['https://example.com/photo.jpg', 42, {}],
  ),
  note: of(
    'note must be text of at most 100000 bytes of UTF-8 without NUL',
    ...['é'.repeat(50_001), control, ...notText],
  ),
  ...clientRows,
  ...sessionRows,
  ...eventRows,
  ...operatorRows,
  ...userRows,
  user_uid: uid('user_uid'),
  admin_uid: uid('admin_uid'),
  start_after_id: uid('start_after_id'),
  end_before_id: uid('end_before_id'),
  limit: number('limit', 'a whole number from 1 to 500', 0, 501, 1.5),
}

/** Fields that mean something else on one route. */
export const exceptions: Record<string, Row> = {
  ...clientExceptions,
  ...eventExceptions,
  ...userExceptions,
  'GET /operator/v1/organizations start_after_id': [
    ...of(`start_after_id ${organizationId}`, 'a', '-ab', 'Gym', 'a b', 'x'.repeat(64), control),
  ],
}

/** The sentences for a missing required field, where it is not `{field} is required`. */
export const missing: Record<string, string> = {
  user_uid: 'Missing required user UID',
  from_id: 'Missing required parameter: from_id',
  timezone,
  rotate: 'rotate must be true',
}
