import autocannon from 'autocannon'
import { removeNewClients, type Target } from './population.ts'
import type { Call } from './calls.ts'
import type { Side } from './answers.ts'
import type { Runtime } from './runtime.ts'

export interface Measured {
  /** Median over the pairs of floor's time by ours: how much of the floor's speed is left. */
  ratio: number
  /** The same, had the service no log line. */
  quietRatio: number
  perSecond: Record<Side, number>
  /** Milliseconds. */
  p50: Record<Side, number>
  p99: Record<Side, number>
}

const blockSize = 200
const connections = 10
const warmUpBlocks = 3
/** Of so many pairs one has a third block, without the log line. */
const quietEvery = 3

/** On a slow machine a call gets fewer pairs, so that the benchmark ends in a quarter of an hour. */
export const longestSeconds = 35
const fewestPairs = 5

interface Block {
  seconds: number
  latencies: number[]
}

let sent = 0

/**
 * Short blocks, turn by turn: what disturbs the machine disturbs both sides of a pair, and the median forgets the pairs
 * in which it did not.
 */
export async function measure(
  runtime: Runtime,
  call: Call,
  target: Target,
  pairs: number,
): Promise<Measured> {
  const run = async (side: Side | 'quiet') => {
    const block = await runBlock(runtime.urls[side], call, target)
    if (call.leavesClients) await removeNewClients(runtime.db, target)
    return block
  }
  for (let block = 0; block < warmUpBlocks; block++) {
    for (const side of ['ours', 'floor', 'quiet'] as const) await run(side)
  }
  const ours: Block[] = []
  const floor: Block[] = []
  const ratios: number[] = []
  const quietRatios: number[] = []
  const deadline = performance.now() + longestSeconds * 1_000
  for (let pair = 0; pair < pairs && (pair < fewestPairs || performance.now() < deadline); pair++) {
    const isFirst = pair % 2 === 0
    const before = isFirst ? undefined : await run('floor')
    const our = await run('ours')
    const other = before ?? (await run('floor'))
    ours.push(our)
    floor.push(other)
    ratios.push(other.seconds / our.seconds)
    if (pair % quietEvery === 0) quietRatios.push(other.seconds / (await run('quiet')).seconds)
  }
  const both = (of: (blocks: Block[]) => number) => ({ ours: of(ours), floor: of(floor) })
  const latency = (share: number) => (blocks: Block[]) =>
    quantile(
      blocks.flatMap(({ latencies }) => latencies),
      share,
    )
  return {
    ratio: quantile(ratios, 0.5),
    quietRatio: quantile(quietRatios, 0.5),
    perSecond: both(
      (blocks) =>
        blockSize /
        quantile(
          blocks.map(({ seconds }) => seconds),
          0.5,
        ),
    ),
    p50: both(latency(0.5)),
    p99: both(latency(0.99)),
  }
}

/** From the first request to the last answer: autocannon itself tells no shorter time than its sampling interval. */
async function runBlock(url: string, call: Call, target: Target): Promise<Block> {
  const latencies: number[] = []
  const start = performance.now()
  let end = start
  const run = autocannon({
    url,
    connections,
    amount: blockSize,
    sampleInt: 20,
    requests: [{ setupRequest: (request) => ({ ...request, ...call.request(target, sent++) }) }],
  })
  void run.on('response', (_client, _status, _bytes, milliseconds) => {
    latencies.push(milliseconds)
    end = performance.now()
  })
  const { non2xx, errors, timeouts } = await run
  if (non2xx + errors + timeouts > 0 || latencies.length !== blockSize) {
    const told = `${latencies.length} answers, ${non2xx} of them refusals, ${errors} errors, ${timeouts} timeouts`
    throw new Error(`${call.name} at ${url}: ${told}`)
  }
  return { latencies, seconds: (end - start) / 1_000 }
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? NaN
  return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at % 1)
}
