// Values that the documented schema of a field refuses.
import * as fc from 'fast-check'
import type { Schema } from '../openapi/documented.ts'
import { resolved } from './operations.ts'
import { Raw } from './values.ts'

/** Values that every rule of this field refuses. */
export function invalidValue(name: string, given: Schema, isJson: boolean): fc.Arbitrary<unknown> {
  const schema = resolved(given)
  const types = [schema.type].flat()
  const isNumber = types.includes('integer') || types.includes('number')
  const { minimum, maximum } = schema
  const outside = [...(minimum === undefined ? [-1, 0] : [minimum - 1]), (maximum ?? 1e300) + 1]
  const kinds: fc.Arbitrary<string>[] = [fc.constantFrom('a\0b', '\0')]
  if (isNumber) {
    kinds.push(fc.constantFrom('12abc', '0x10', '1e3', 'Infinity', 'NaN', '9'.repeat(400), '+1', '1,5'))
    kinds.push(fc.constantFrom(...outside.map(String)))
  }
  if (schema.enum && name !== 'profile_photo')
    kinds.push(fc.constantFrom('MALE', 'other', '__proto__', 'constructor'))
  const texts = fc.oneof(...kinds)
  if (!isJson) return texts
  // Half a surrogate pair is refused as text: UTF-8 cannot carry it.
  const values: unknown[] = [
    '\ud800',
    'a\udfffb',
    [[1]],
    new Raw('1e999'),
    new Raw('['.repeat(9_000) + ']'.repeat(9_000)),
  ]
  if (name !== 'metadata') values.push({ a: 1 }, {})
  if (!types.includes('boolean')) values.push(true, false)
  if (isNumber) values.push(new Raw('-1e999'), new Raw('1e400'))
  return fc.oneof(texts, fc.constantFrom(...values), ...(isNumber ? [fc.constantFrom(...outside)] : []))
}
