import { expect } from 'vitest'
import type { Organization } from '../helpers.ts'
import { everythingOf, rowCounts } from './everything.ts'
import { routes, type Kind, type Route } from './routes.ts'
import { visibleAnswer, type Asked } from './visible.ts'

/** A question, with the Authorization header that it comes with, if any. */
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

const named = Object.entries(routes)
/** Routes that take an id of these kinds, by name. */
export const taking = (...kinds: Kind[]) => named.filter(([, { takes }]) => takes && kinds.includes(takes))
/** Routes of these APIs, by name. */
export const ofApi = (...apis: Route['api'][]) => named.filter(([, { api }]) => apis.includes(api))
