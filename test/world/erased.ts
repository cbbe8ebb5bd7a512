import { expect } from 'vitest'

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

/** What the answer to a deletion says of these numbers; the others are any. */
export const erasedOf = (numbers: Partial<Record<string, number | boolean>> = {}) => ({
  notes: expect.any(Number),
  sessions: expect.any(Number),
  weights: expect.any(Number),
  events: expect.any(Number),
  photo: expect.any(Boolean),
  backups_until: time,
  ...numbers,
})
