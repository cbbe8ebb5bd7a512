import * as z from 'zod/mini'
import { textLimits } from '../domain/limits.ts'
import { asTyped } from '../domain/text.ts'
import { documented } from './documented.ts'
import { textual } from './fields.ts'

const phoneForm = /^(?=.*\d)[\d +\-()./]{3,32}$/
/** A phone number, normalised. */
export function phone(name: string) {
  const error = textual(name, 'must be 3 to 32 digits, spaces and + - ( ) . /, at least one of them a digit')
  return z.string({ error }).check(z.overwrite(asTyped), z.trim(), z.regex(phoneForm, { error }))
}

/**
 * An address that a browser's e-mail field takes (WHATWG HTML, "valid e-mail address"), with a dot in the domain and no
 * stray dot before the @. zod's own pattern refuses punycode domains, and importing another imports them all.
 */
const emailForm =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i

export function email(name: string) {
  const error = textual(name, `must be a valid e-mail address of at most ${textLimits.email} characters`)
  const isRight = (value: string) => value.length <= textLimits.email && emailForm.test(value)
  const schema = z.string({ error }).check(z.trim(), z.refine(isRight, { error }))
  return documented(schema, { maxLength: textLimits.email, format: 'email' })
}
