import type { Bindings } from './env.ts'
import { log } from './request-log.ts'

type Tokens = Pick<Bindings, 'OPERATOR_TOKEN' | 'OPERATOR_TOKENS'>

/** A name that events and log lines may carry. */
const nameForm = /^[\w.-]{1,64}$/
const isRight = (entry: [string, unknown]): entry is [name: string, token: string] =>
  nameForm.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length >= 32

let isReported = false

/** The operator's tokens by their names. What OPERATOR_TOKENS has besides opens nothing, and the log says so once. */
export function operatorTokens({ OPERATOR_TOKEN, OPERATOR_TOKENS }: Tokens): [name: string, token: string][] {
  const named = namedIn(OPERATOR_TOKENS)
  const right = named.filter(isRight)
  if (right.length < named.length && !isReported) {
    isReported = true
    const problem =
      'OPERATOR_TOKENS is not a JSON object of names (1 to 64 letters, digits, "-", "_" or ".") and tokens of at least 32 characters: what differs opens nothing'
    log('error', { message: 'configuration', problem })
  }
  return [...[['operator', OPERATOR_TOKEN] satisfies [string, unknown]].filter(isRight), ...right]
}

/** The entries of a JSON object; of anything else one that is wrong. */
function namedIn(text = '{}'): [string, unknown][] {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value && !Array.isArray(value)) return Object.entries(value)
  } catch {
    // As any other text.
  }
  return [['', undefined]]
}
