import { expect } from 'vitest'
import type { Organization } from '../helpers.ts'
import { named, type Kind } from '../routes/index.ts'
import { everythingOf, rowCounts } from '../world/everything.ts'
import { visibleAnswer, type Asked } from './visible.ts'

/** A question with its Authorization header, if any. */
export type Question = [authorization: string | undefined, asked: Asked]

/** Asks; each answer must be a refusal with this status, and nothing that these organizations have may change. */
export async function expectRefusals(
  status: number,
  holders: Organization[],
  questions: Question[],
): Promise<void> {
  const before = [await everythingOf(...holders), await rowCounts()]
  for (const [as, asked] of questions) {
    const answer = await visibleAnswer(as, asked)
    expect({ asked, status: answer.status }, answer.text).toEqual({ asked, status })
  }
  expect(questions.length).toBeGreaterThan(0)
  expect([await everythingOf(...holders), await rowCounts()]).toEqual(before)
}

/** Routes that take an id of this kind, by name. */
export const taking = (kind: Kind) => named.filter(([, { takes }]) => takes === kind)
