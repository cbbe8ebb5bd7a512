import { Validator } from '@cfworker/json-schema'

/** Makes a check of values against schemas of a document: it returns the first problem. */
export function schemaCheck({ schemas }: { schemas: object }) {
  const validators = new Map<object, Validator>()
  const $defs: unknown = JSON.parse(atDefs(schemas))
  return (schema: object, value: unknown): string | undefined => {
    let validator = validators.get(schema)
    if (!validator) {
      validator = new Validator({ ...JSON.parse(atDefs(schema)), $defs }, '2020-12')
      validators.set(schema, validator)
    }
    const { valid, errors } = validator.validate(value)
    const first = errors.at(-1)
    return valid ? undefined : `${first?.instanceLocation ?? ''} ${first?.error ?? ''}`
  }
}

/** A validator knows one schema, so the components are put into it. */
const atDefs = (schema: object) => JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')
