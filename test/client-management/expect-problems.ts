import { expect } from 'vitest'
import type { Answer } from '../helpers.ts'

/**
 * A validation error of exactly these fields: each message names its field, and `error` joins all messages for callers who
 * read nothing else.
 */
export function expectProblems(answer: Answer, ...fields: string[]): void {
  expect(answer).toMatchObject({ status: 400, body: { details: expect.any(Array) } })
  const details: { field: string; message: string }[] = answer.body.details
  expect(answer.body).toEqual({
    error: details.map(({ message }) => message).join('; '),
    details: details.map(() => ({ field: expect.any(String), message: expect.any(String) })),
  })
  expect(details.map(({ field }) => field).sort()).toEqual([...fields].sort())
  for (const { field, message } of details) expect(message).toContain(field)
}
