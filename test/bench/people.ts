// Clients as a business has them: with a note and all fields, which cost time to show; the later half with photos too.
import { encodeTime, ulid } from 'ulid'
import { bulkClients } from '../storage/bulk.ts'

const start = Date.UTC(2026, 0, 2)
const day = 86_400_000

/** A position in the list of clients: those with photos come after it. */
export const firstWithPhoto = encodeTime(start).padEnd(26, '0')
/** A position after all of them: who comes later was made by a call of the benchmark. */
export const lastClient = encodeTime(start + day).padEnd(26, '0')

/** The genders, activities and sessions are those of the tests of storage. */
export const someClients = (size: number) =>
  bulkClients(size).map((row, number) => ({
    ...row,
    ...(number >= size / 2 && {
      user_uid: ulid(start + number),
      photo: `${String(number).padStart(22, 'p')}.jpg`,
    }),
    display_name: `Client Number ${number}`,
    age: 18 + (number % 60),
    shoe_size: 36 + (number % 20) / 2,
    weight: 50.5 + (number % 50),
    height: 150.5 + (number % 50),
    phone: `+41 44 ${String(number % 1_000).padStart(3, '0')} 00 00`,
    leg_length: 70.25 + (number % 30),
    ycom: 0.5 + (number % 10),
    brand: 'A brand of running shoes',
    shoe_model: `Model ${number % 100}`,
  }))

export type Client = ReturnType<typeof someClients>[number]

const columns = [
  ...['user_uid', 'display_name', 'email', 'age', 'gender', 'shoe_size', 'weight', 'height', 'phone'],
  ...['leg_length', 'ycom', 'brand', 'shoe_model', 'photo', 'activities', 'last_session', 'created_at'],
]

/** Takes the organization, the admin and the rows as JSON; may run twice. */
export const insertClients = `INSERT INTO clients (organization_id, admin_uid, ${columns.join(', ')})
  SELECT ?, ?, ${columns.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?)
  WHERE true ON CONFLICT DO NOTHING`

/** Takes the organization; may run twice. */
export const insertNotes = `INSERT INTO notes (organization_id, user_uid, text, updated_at)
  SELECT organization_id, user_uid, 'Knee hurts after long runs: ' || display_name || ' starts with two easy
weeks, then strength twice a week. Asked about shoes; wants to run ten kilometres in spring.', created_at
  FROM clients WHERE organization_id = ? ON CONFLICT DO NOTHING`

/** Takes the organization, a time to come and the ids of users as JSON; may run twice. */
export const insertUsers = `INSERT INTO users (organization_id, environment, from_id, user_id, first_name, last_name,
    display_name, birthdate, gender, language, goal, timezone, height_cm, weight_kg, unit_system, baseline_kg,
    targets_on, subscription_status, reminders_active, progress_token, created_at, last_request_at)
  SELECT ?1, 'prod', value, 'id-' || value, 'Test', 'User', 'Test', '1990-01-01', 'female', 'en', 'maintain',
    'Zurich, Switzerland (UTC+01:00)', 170.2, 65.5, 'metric', 65.5, '2026-01-01', 'trial', 1, ?1 || value,
    '2026-01-01T00:00:00.000Z', ?2 FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`
