import { calls, type Call } from './calls.ts'
import type { Target } from './population.ts'

/** What is measured: the service, and the bare Worker below it. */
export const sides = ['ours', 'floor'] as const
export type Side = (typeof sides)[number]

/** A call as it is compared: about a client or user that no other call changes meanwhile. */
export const comparedRequest = (call: Call, target: Target) => call.request(target, calls.indexOf(call))

/** The answer without what each side has of its own: the ids that it makes, and the port that it listens on. */
export function answerOf({ leavesClients }: Call, text: string): string {
  const anywhere = text.replace(/"http:\/\/127\.0\.0\.1:\d+\//g, '"/')
  return leavesClients ? anywhere.replace(/"user_uid":"\w+"/, '"user_uid":"…"') : anywhere
}
