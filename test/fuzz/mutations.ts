// All ways to spoil a request. Each is drawn as data and then applied, so that a counterexample shrinks to few of them.
import * as fc from 'fast-check'
import { otherText, otherType, spliced } from './body-mutations.ts'
import {
  addedField,
  bothSources,
  droppedField,
  oddParts,
  repeatedField,
  spoiltField,
} from './field-mutations.ts'
import { header, otherLastPart, otherMethod, otherPath, queryTail } from './head-mutations.ts'
import type { Mutation } from './mutation.ts'

/** Mutations after which the request can still be read. */
export const fieldMutation = (known: string[]): fc.Arbitrary<Mutation> =>
  known.length === 0 ? addedField : fc.oneof(spoiltField(known), bothSources(known), addedField, droppedField)

/** All mutations, for a route with these fields. */
export function mutation(known: string[], isOpen: boolean): fc.Arbitrary<Mutation> {
  const ofAll = [
    { weight: 2, arbitrary: addedField },
    { weight: 2, arbitrary: queryTail },
    { weight: 2, arbitrary: header },
    { weight: isOpen ? 6 : 1, arbitrary: otherPath },
    { weight: isOpen ? 6 : 1, arbitrary: otherLastPart },
    { weight: 1, arbitrary: otherMethod },
    { weight: 1, arbitrary: otherText },
  ]
  if (known.length === 0) return fc.oneof(...ofAll)
  return fc.oneof(
    ...ofAll,
    { weight: 8, arbitrary: spoiltField(known) },
    { weight: 2, arbitrary: droppedField },
    { weight: 2, arbitrary: bothSources(known) },
    { weight: 3, arbitrary: repeatedField },
    { weight: 2, arbitrary: otherType },
    { weight: 2, arbitrary: spliced },
    { weight: 1, arbitrary: oddParts },
  )
}
