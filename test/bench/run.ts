// `npm run bench`: the service beside its floor. With `-- --quick` a short run that shows that it works and writes nothing.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../scripts/wrangler.ts'
import { buildBundles } from './bundles.ts'
import { calls, type Call } from './calls.ts'
import { compareSides } from './compare.ts'
import { measureCpu } from './cpu-runs.ts'
import { measure, type Measured } from './load.ts'
import { populate } from './population.ts'
import { replay, type Replays } from './replay.ts'
import { report, type Round } from './report.ts'
import { startRuntime } from './runtime.ts'

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values
const pairs = quick ? 5 : 30
const sizes = quick ? [1_000] : [1_000, 100_000]
const processes = quick ? 1 : 5
const replayRounds = quick ? 3 : 10

const bundles = await buildBundles()
console.log('CPU of each call, in processes of their own')
const cpu = await measureCpu(processes)
const text = await report(
  `npm run bench${quick ? ' -- --quick' : ''}`,
  pairs,
  ...(await measureInRuntime()),
  cpu,
)
console.log(`\n${text}`)
if (!quick) await writeFile(join(root, 'test/bench/RESULTS.md'), text)

async function measureInRuntime(): Promise<[Round[], Replays]> {
  const runtime = await startRuntime(bundles)
  try {
    const rounds: Round[] = []
    let replays: Replays = new Map()
    for (const size of sizes) {
      const target = await populate(runtime.send, runtime.db, size)
      const costs = await compareSides(runtime, target)
      if (rounds.length === 0) replays = await replay(runtime, target, replayRounds)
      const measured = new Map<Call, Measured>()
      for (const call of calls) {
        const result = await measure(runtime, call, target, pairs)
        measured.set(call, result)
        console.log(`${size} clients, ${call.name}: ${result.ratio.toFixed(3)}`)
      }
      rounds.push({ size, costs, measured })
    }
    return [rounds, replays]
  } finally {
    await runtime.stop()
  }
}
