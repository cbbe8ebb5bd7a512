import autocannon from 'autocannon'
import { isLike, requestTo, type Side } from './answers.ts'
import type { Call } from './calls.ts'
import type { Target } from './population.ts'

export interface Block {
  seconds: number
  /** Milliseconds. */
  latencies: number[]
}

export const blockSize = 200
const connections = 10

let sent = 0

/**
 * Many requests, from the first to the last answer: autocannon itself tells no shorter time than its sampling interval.
 * Throws when an answer has another status or does not look like `known`, which was read.
 */
export async function runBlock(
  url: string,
  side: Side,
  call: Call,
  target: Target,
  known: string,
): Promise<Block> {
  const latencies: number[] = []
  const wanted = side === 'better-auth' ? 200 : call.status
  let unwanted = 0
  const start = performance.now()
  let end = start
  const run = autocannon({
    url,
    connections,
    amount: blockSize,
    sampleInt: 20,
    requests: [{ setupRequest: (request) => ({ ...request, ...requestTo(side, call, target, sent++) }) }],
    verifyBody: (body) => isLike(known, body),
  })
  void run.on('response', (_client, status, _bytes, milliseconds) => {
    latencies.push(milliseconds)
    if (status !== wanted) unwanted += 1
    end = performance.now()
  })
  const { mismatches, errors, timeouts } = await run
  if (unwanted + mismatches + errors + timeouts > 0 || latencies.length !== blockSize) {
    const told = `${latencies.length} answers, ${unwanted} with another status, ${mismatches} with another body`
    throw new Error(`${call.name}: ${side}: ${told}, ${errors} errors, ${timeouts} timeouts`)
  }
  return { latencies, seconds: (end - start) / 1_000 }
}
