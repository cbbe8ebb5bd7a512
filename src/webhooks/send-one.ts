import { deliveryLimits } from '../domain/delivery-limits.ts'
import { second } from '../domain/limits.ts'
import { answered, answerTooLate, noConnection, redirected } from '../domain/delivery-sentences.ts'
import { retryAtOf } from './backoff.ts'
import type { Outside } from './outside.ts'
import { readBeginning } from './read-beginning.ts'

/** A message: its id, which it keeps when it is sent again, and its JSON. */
export interface Message {
  id: string
  body: string
}

/** Makes the value of `webhook-signature` for a message sent at a time (s). */
export type Sign = (message: Message, seconds: number) => Promise<string>

/** The result of sending a message once; `error` is null if it was taken. */
export interface Attempt {
  status: number | null
  milliseconds: number
  error: string | null
  /** The beginning of the answer. */
  body: string | null
  /** The moment (ms) before which the endpoint asks not to be tried again. */
  retryAt: number | null
}

/**
 * Posts a message once, as Standard Webhooks 1.0 says. Only 2xx is success. Redirects are not followed: the destination
 * was checked, and where it leads was not.
 * @returns undefined if the invocation may make no more requests, which is no failure of the endpoint
 */
export async function sendOne(
  { now, fetch, attempt }: Outside,
  url: string,
  message: Message,
  sign: Sign,
): Promise<Attempt | undefined> {
  const started = now()
  const seconds = Math.floor(started / second)
  const headers = {
    'Content-Type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': await sign(message, seconds),
  }
  const signal = AbortSignal.timeout(attempt)
  let answer: Response
  try {
    answer = await fetch(url, { method: 'POST', headers, body: message.body, redirect: 'manual', signal })
  } catch (error) {
    if (/too many subrequests/i.test(String(error))) return undefined
    const reason = signal.aborted ? answerTooLate(attempt / second) : noConnection
    return { status: null, milliseconds: now() - started, error: reason, body: null, retryAt: null }
  }
  const { ok, status } = answer
  const body = await readBeginning(answer.body, deliveryLimits.answerBytes)
  const refusal = status >= 300 && status < 400 ? redirected(status) : answered(status)
  return {
    status,
    milliseconds: now() - started,
    error: ok ? null : refusal,
    body,
    retryAt: ok ? null : retryAtOf(answer.headers.get('Retry-After'), now()),
  }
}
