// `npm run bench`: the service beside its floor. With `-- --quick` a short run, with `-- --own` its own CPU alone; neither
// writes anything.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { root } from '../../scripts/wrangler.ts'
import { buildBundles } from './bundles.ts'
import { calls, type Call } from './calls.ts'
import { compareSides } from './compare.ts'
import { measureCpu } from './cpu-runs.ts'
import { measure, type Measured } from './load.ts'
import { populate } from './population.ts'
import { replay, type Replays } from './replay.ts'
import { ownTable, report, type Round } from './report.ts'
import { startRuntime } from './runtime.ts'

const { quick, own } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, own: { type: 'boolean', default: false } },
}).values
const pairs = quick ? 5 : 30
const sizes = quick ? [1_000] : [1_000, 100_000]
const processes = quick ? 1 : 5
const replayRounds = quick || own ? 10 : 25

const bundles = await buildBundles()
const runtime = await startRuntime(bundles)
try {
  if (own) await printOwnCpu()
  else await compareAll()
} finally {
  await runtime.stop()
}

async function printOwnCpu(): Promise<void> {
  const target = await populate(runtime.send, runtime.db, 1_000)
  const { answers } = await compareSides(runtime, target)
  const table = ownTable(await replay(runtime, target, answers, replayRounds))
  console.log(await format(table, { parser: 'markdown' }))
}

async function compareAll(): Promise<void> {
  console.log('CPU of each call, in processes of their own')
  const cpu = await measureCpu(processes)
  const rounds: Round[] = []
  let replays: Replays = new Map()
  for (const size of sizes) {
    const target = await populate(runtime.send, runtime.db, size)
    const { costs, answers } = await compareSides(runtime, target)
    if (rounds.length === 0) replays = await replay(runtime, target, answers, replayRounds)
    const measured = new Map<Call, Measured>()
    for (const call of calls) {
      const result = await measure(runtime, call, target, pairs)
      measured.set(call, result)
      console.log(`${size} clients, ${call.name}: ${result.ratio.toFixed(3)}`)
    }
    rounds.push({ size, costs, measured })
  }
  const command = `npm run bench${quick ? ' -- --quick' : ''}`
  const text = await report(command, pairs, rounds, replays, cpu)
  console.log(`\n${text}`)
  if (!quick) await writeFile(join(root, 'test/bench/RESULTS.md'), text)
}
