// Who is measured, what each is asked, and what it must answer.
import { isDeepStrictEqual } from 'node:util'
import { calls, type Call, type Sent } from './calls.ts'
import { nearest } from './peers/better-auth/calls.ts'
import type { Target } from './population.ts'

/** The service, and the bare Worker below it. */
export const pair = ['ours', 'floor'] as const
export const peers = ['hono', 'better-auth'] as const
export type Peer = (typeof peers)[number]
export const sides = [...pair, ...peers] as const
export type Side = (typeof sides)[number]

/** The request of a call; undefined where a peer has nothing of the kind. */
export const requestTo = (side: Side, call: Call, target: Target, number: number): Sent | undefined =>
  side === 'better-auth' ? nearest[call.name]?.request(target, number) : call.request(target, number)

/** A call as it is compared: about a client or user that no other call changes meanwhile. */
export const comparedRequest = (side: Side, call: Call, target: Target) =>
  requestTo(side, call, target, calls.indexOf(call))

/** The answer without what each side has of its own: ids that it makes, the port that it listens on, and cursors. */
export function answerOf({ leavesClients }: Call, text: string): string {
  const anywhere = text
    .replace(/"http:\/\/127\.0\.0\.1:\d+\//g, '"/')
    .replace(/,"next_cursor":[^,]*,"previous_cursor":[^,}]*/, '')
  return leavesClients ? anywhere.replace(/"user_uid":"\w+"/, '"user_uid":"…"') : anywhere
}

const parsed = (text: string) => JSON.parse(text) as never

/** Whether a side answers as it must: what the service answers, or what comes nearest to it. */
export function isAnswer(side: Side, call: Call, status: number, text: string, ours: string): boolean {
  if (side === 'better-auth') return status === 200 && nearest[call.name]?.isAnswer(parsed(text)) === true
  if (status !== call.status) return false
  const answer = answerOf(call, text)
  const wanted = answerOf(call, ours)
  return side === 'hono' ? isDeepStrictEqual(parsed(answer), parsed(wanted)) : answer === wanted
}

/** Whether an answer under load looks like one that was read: about another client it differs, by a photo's URL at most. */
export const isLike = (known: string, text: string) =>
  text.slice(0, 8) === known.slice(0, 8) && Math.abs(text.length - known.length) < 200 + known.length / 10
