import { requestTo, type Peer, type Side } from './answers.ts'
import type { Call } from './calls.ts'
import { blockSize, runBlock, type Block } from './load-block.ts'
import type { Answers } from './compare.ts'
import type { Target } from './population.ts'
import type { Runtime } from './runtime.ts'

/** What a side does under load; times in milliseconds. */
export interface Speed {
  perSecond: number
  p50: number
  p99: number
}

export interface Measured {
  /** Median over the pairs of floor's time by ours: how much of the floor's speed is left. */
  ratio: number
  /** The same, had the service no log line. */
  quietRatio: number
  speeds: Partial<Record<Side, Speed>>
  /** How many times as long as the service a peer takes, the same way. */
  times: Partial<Record<Side, number>>
}

export interface Effort {
  pairs: number
  warmUpBlocks: number
  /** The peers that are measured too. */
  beside: readonly Peer[]
}

/** Of so many pairs one has more blocks: without the log line, and of each peer. */
const othersEvery = 3

/** On a slow machine a call gets fewer pairs, so that the benchmark ends in half an hour. */
export const longestSeconds = 35
const fewestPairs = 5

/**
 * Short blocks, turn by turn: what disturbs the machine disturbs both sides of a pair, and the median forgets the pairs
 * in which it did not.
 */
export async function measure(
  runtime: Runtime,
  call: Call,
  target: Target,
  answers: Answers,
  { pairs, warmUpBlocks, beside }: Effort,
): Promise<Measured> {
  const known = beside.filter((peer) => requestTo(peer, call, target, 0))
  const others = ['quiet', ...known] as const
  const run = async (url: Side | 'quiet') => {
    const side = url === 'quiet' ? 'ours' : url
    const block = await runBlock(runtime.urls[url], side, call, target, answers.get(call)?.[side]?.text ?? '')
    if (call.leavesClients) await runtime.clean(side, target)
    return block
  }
  for (let block = 0; block < warmUpBlocks; block++) {
    for (const url of ['ours', 'floor', ...others] as const) await run(url)
  }
  const blocks = new Map<Side | 'quiet', Block[]>()
  const ratios = new Map<Side | 'quiet', number[]>()
  const keep = <Value>(lists: Map<Side | 'quiet', Value[]>, side: Side | 'quiet', value: Value) => {
    lists.set(side, [...(lists.get(side) ?? []), value])
  }
  const deadline = performance.now() + longestSeconds * 1_000
  for (let pair = 0; pair < pairs && (pair < fewestPairs || performance.now() < deadline); pair++) {
    const before = pair % 2 === 0 ? undefined : await run('floor')
    const ours = await run('ours')
    const floor = before ?? (await run('floor'))
    keep(blocks, 'ours', ours)
    keep(blocks, 'floor', floor)
    keep(ratios, 'floor', floor.seconds / ours.seconds)
    if (pair % othersEvery > 0) continue
    for (const other of others) {
      const block = await run(other)
      keep(blocks, other, block)
      keep(ratios, other, other === 'quiet' ? floor.seconds / block.seconds : block.seconds / ours.seconds)
    }
  }
  const median = (side: Side | 'quiet') => quantile(ratios.get(side) ?? [], 0.5)
  const measured = ['ours', 'floor', ...known] as const
  return {
    ratio: median('floor'),
    quietRatio: median('quiet'),
    speeds: Object.fromEntries(measured.map((side) => [side, speedOf(blocks.get(side) ?? [])])),
    times: Object.fromEntries(known.map((side) => [side, median(side)])),
  }
}

function speedOf(blocks: Block[]): Speed {
  const latencies = blocks.flatMap((block) => block.latencies)
  const seconds = blocks.map((block) => block.seconds)
  return {
    perSecond: blockSize / quantile(seconds, 0.5),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  }
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? NaN
  return low + ((sorted[Math.ceil(at)] ?? NaN) - low) * (at % 1)
}
