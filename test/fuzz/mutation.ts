// A mutation: one change of a draft.
import * as fc from 'fast-check'
import type { Draft } from './drafts.ts'

export type Mutation = (draft: Draft) => Draft

/** Where the fields of a draft are. */
export const placeOf = ({ source }: Draft) => (source === undefined ? 'query' : 'fields')

export const changed = (draft: Draft, change: Partial<Draft>): Draft => ({
  ...draft,
  isValid: false,
  ...change,
})

/** Changes the list of fields in the place that is the route's own. */
export const withFields = (draft: Draft, change: (fields: Draft['fields']) => Draft['fields']): Draft =>
  changed(draft, { [placeOf(draft)]: change(draft[placeOf(draft)]) })

export const picked = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)]

/** An index in a list, or a place in a body. */
export const share = fc.double({ min: 0, max: 0.999, noNaN: true })
