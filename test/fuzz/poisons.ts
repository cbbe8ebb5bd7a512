// Poisons make a request fail for certain, after which nothing may have changed.
import * as fc from 'fast-check'
import type { Draft, Particulars } from './drafts.ts'
import { brokenJson } from './body-mutations.ts'
import { withFields, type Mutation } from './mutation.ts'
import { knownFields, type Operation, type Source } from './operations.ts'
import { invalidValue } from './invalid-values.ts'
import { hostileName, hostileValue } from './values.ts'

const near = (names: string[]) =>
  fc
    .tuple(fc.constantFrom(...names, 'name'), fc.constantFrom('s', '_', ' ', '\u200b', '[]', '.x', '\0'))
    .map(([name, more]) => `${name}${more}`)

/** The poisons of a route; none for a route that refuses nothing. */
export function poison(operation: Operation, particulars: Particulars): fc.Arbitrary<Mutation> | undefined {
  if (operation.isOpen) return undefined
  const { required, bodies, query, path } = operation
  const known = knownFields(operation)
  const needed = [...required, ...(particulars.needs ?? [])]
  const names = [...known]
  const unknown = fc
    .oneof(near(names), hostileName)
    // A list may come as `tags[]`.
    .filter((name) => !known.has(name) && name !== '' && !operation.lists.includes(name.replace(/\[\]$/, '')))

  const poisons: fc.Arbitrary<Mutation>[] = [
    fc
      .constantFrom('', 'Bearer', 'Basic a', 'roster_cm_x', 'Bearer roster_prod_x')
      .map((Authorization): Mutation => (draft) => ({
        ...draft,
        isValid: false,
        headers: { Authorization },
      })),
    fc
      .tuple(unknown, fc.constantFrom('x', '1', '{}', "' OR 1=1"))
      .map(([name, value]): Mutation => (draft) => ({
        ...draft,
        isValid: false,
        query: [...draft.query, [name, value]],
      })),
    fc
      .constantFrom('%', '%ff', 'a=%zz', '%c0%80=b', 'a=%ed%a0%80')
      .map((queryTail): Mutation => (draft) => ({ ...draft, isValid: false, queryTail })),
  ]
  if (particulars.credential === 'clients') {
    poisons.push(
      fc.constant((draft: Draft): Draft => ({
        ...draft,
        isValid: false,
        headers: { Authorization: 'FIXTURE_MEMBERKEY' },
      })),
    )
  }
  // An unknown id in a request that is right otherwise.
  if (/\{(?!org|environment)/.test(path)) {
    poisons.push(
      fc
        .constantFrom('nobody', 'NOBODY-0', '-', '_'.repeat(128), '%3Cb%3E', '%00', "'", '%F0%9F%98%80')
        .map((id): Mutation => (draft) => ({
          ...draft,
          isValid: false,
          path: draft.path.replace(
            /FIXTURE_(?:CLIENT|KEY|WEBHOOK|USERWEBHOOK)(?![A-Z])|FIXTURE_ORGANIZATION(?!.*FIXTURE)/,
            id,
          ),
        })),
    )
  }
  const sources: [Source | undefined, Operation['query']][] = [
    ['json', bodies.json ?? {}],
    ['form', bodies.form ?? {}],
    ['multipart', bodies.multipart ?? {}],
    [undefined, query],
  ]
  const present = sources.filter(([, fields]) => Object.keys(fields).length > 0)
  const without =
    (name: string): Mutation =>
    (draft) => {
      const others = (fields: Draft['fields']) => fields.filter(([each]) => each !== name)
      return { ...draft, isValid: false, query: others(draft.query), fields: others(draft.fields) }
    }
  if (needed.length > 0) poisons.push(fc.constantFrom(...needed).map(without))
  if (present.length > 0) {
    const fields = new Map(present)
    // Drawn as JSON and as text, for either kind of draft.
    const invalid = fc.record({
      json: oneInvalid(fields.get('json'), true),
      text: oneInvalid(fields.get('form') ?? fields.get(undefined), false),
    })
    const invalidField = invalid.map(({ json, text }): Mutation => (draft) => {
      const field = (draft.source === 'json' ? json : text) ?? ['nonsense', 'x']
      return withFields(draft, (all) => [...all.filter(([name]) => name !== field[0]), field])
    })
    const unknownField = fc.tuple(unknown, hostileValue).map(
      ([name, value]): Mutation =>
        (draft) =>
          withFields(draft, (all) => [
            ...all,
            // Blank text counts as not supplied, and in multipart a name's own quotes would end it.
            draft.source === 'json' ? [name, value] : [name.replace(/["\r\n]/g, '?'), 'x'],
          ]),
    )
    for (const name of ['user_uid', 'from_id'].filter(
      (each) => needed.includes(each) && !particulars.makes,
    )) {
      const aimed = fc.constantFrom('nobody', '-', 'constructor').map(
        (id): Mutation =>
          (draft) =>
            withFields(without(name)(draft), (all) => [...all, [name, id]]),
      )
      poisons.push(aimed, aimed)
    }
    poisons.push(invalidField, invalidField, invalidField, unknownField)
  }
  if (bodies.json) {
    poisons.push(
      brokenJson
        .filter((text) => text !== '')
        .map((text): Mutation => (draft) => ({ ...draft, isValid: false, source: 'json', text })),
      fc
        .constantFrom('text/plain', 'application/jsonp', '', null, 'application/x-json')
        .map((contentType): Mutation => (draft) => ({
          ...draft,
          isValid: false,
          contentType,
          text: '{"a":1}',
          source: 'json',
        })),
    )
  }
  return fc.oneof(...poisons)
}

function oneInvalid(
  fields: Operation['query'] | undefined,
  isJson: boolean,
): fc.Arbitrary<[string, unknown] | undefined> {
  const each = Object.entries(fields ?? {}).map(([name, schema]) =>
    invalidValue(name, schema, isJson).map((value): [string, unknown] => [name, value]),
  )
  return each.length === 0 ? fc.constant(undefined) : fc.oneof(...each)
}
