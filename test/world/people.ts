// Nobody real. Imports nothing, so that Node can read what is made of it too.
let people = 0

/** The least that creates a client. */
export const aClient = (more: object = {}) => ({
  display_name: 'Test Client',
  email: `client-${++people}@example.com`,
  ...more,
})

/** The least that creates a user. */
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
