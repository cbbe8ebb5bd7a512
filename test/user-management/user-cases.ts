// A value of each field of a user, and what the profile shows of it. Each differs from those of `aUser()`.
type Case = [field: string, given: object, shown: object]

const alone = (field: string, value: unknown): Case => [field, { [field]: value }, { [field]: value }]
const imperial = { height_cm: undefined, weight_kg: undefined, height_ft: "5'10", weight_lbs: 183 }

export const accepted: Case[] = [
  alone('from_id', 'an-id'),
  alone('first_name', 'Marie'),
  alone('last_name', 'O’Test'),
  alone('display_name', 'Shown'),
  alone('birthdate', '1985-01-01'),
  alone('gender', 'female'),
  alone('language', 'de'),
  alone('goal', 'gain muscle'),
  alone('timezone', 'London, UK (UTC+00:00)'),
  alone('height_cm', 175.5),
  alone('weight_kg', 81.25),
  ['height_ft', imperial, { height_cm: 177.8 }],
  ['weight_lbs', imperial, { weight_kg: 83.01 }],
  alone('reminders_active', false),
  alone('subscription_status', 'active'),
]

/** Fields of which the profile shows nothing, with the file that tests what becomes of them. */
const elsewhere: Record<string, string> = { weighed_at: 'weighing-times.test.ts' }

/** A sentence for each field that has no value here. */
export const missingCases = (fields: string[]): string[] =>
  fields
    .filter((field) => !(field in elsewhere) && !accepted.some(([name]) => name === field))
    .map((field) => `add a value to test/user-management/user-cases.ts for: ${field}`)
