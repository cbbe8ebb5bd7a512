// Invented people. Imports nothing, so that the benchmark can read it in Node.
let people = 0

/** The required fields of a client. */
export const aClient = (more: object = {}) => ({
  display_name: 'Test Client',
  email: `client-${++people}@example.com`,
  ...more,
})

/** The required fields of a user. */
export const aUser = (more: object = {}) => ({
  from_id: `user-${++people}`,
  first_name: 'Test',
  last_name: 'User',
  birthdate: '1990-01-01',
  gender: 'male',
  language: 'en',
  goal: 'maintain',
  timezone: 'Zurich, Switzerland (UTC+01:00)',
  height_cm: 180,
  weight_kg: 80,
  ...more,
})
