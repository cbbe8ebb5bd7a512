// `npm run bench`: the service beside its floor. With `-- --quick` a short run, with `-- --own` its own CPU alone; neither
// writes anything.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { root } from '../../scripts/wrangler.ts'
import { pair, peers } from './answers.ts'
import { buildBundles } from './bundles.ts'
import { calls, type Call } from './calls.ts'
import { compareSides } from './compare.ts'
import { measureCpu } from './cpu-runs.ts'
import { measure, type Measured } from './load.ts'
import { addUsers } from './peers/better-auth/data.ts'
import { someClients } from './people.ts'
import { populate, type Target } from './population.ts'
import { replay, type Replays } from './replay.ts'
import { ownTable, report, type Round } from './report.ts'
import { startRuntime } from './runtime.ts'

const { quick, own } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, own: { type: 'boolean', default: false } },
}).values
const effort = quick
  ? { pairs: 3, warmUpBlocks: 1, beside: [] }
  : { pairs: 30, warmUpBlocks: 3, beside: peers }
const sizes = quick ? [1_000] : [1_000, 100_000]
const processes = 5
const replayRounds = quick ? 6 : own ? 10 : 25

const bundles = await buildBundles()
const runtime = await startRuntime(bundles)
try {
  if (own) await printOwnCpu()
  else await compareAll()
} finally {
  await runtime.stop()
}

async function printOwnCpu(): Promise<void> {
  const target = await newTarget(1_000)
  const answers = await compareSides(runtime, target)
  const table = ownTable(await replay(runtime, target, answers, replayRounds, pair))
  console.log(await format(table, { parser: 'markdown' }))
}

async function compareAll(): Promise<void> {
  const cpu = quick ? undefined : await measureCpu(processes)
  const rounds: Round[] = []
  let replays: Replays = new Map()
  for (const size of sizes) {
    const target = await newTarget(size)
    const answers = await compareSides(runtime, target)
    if (rounds.length === 0) replays = await replay(runtime, target, answers, replayRounds)
    const measured = new Map<Call, Measured>()
    for (const call of calls) {
      const result = await measure(runtime, call, target, answers, effort)
      measured.set(call, result)
      console.log(`${size} clients, ${call.name}: ${result.ratio.toFixed(3)}`)
    }
    rounds.push({ size, answers, measured })
  }
  const command = `npm run bench${quick ? ' -- --quick' : ''}`
  const text = await report(command, effort, rounds, replays, cpu)
  console.log(`\n${text}`)
  if (!quick) await writeFile(join(root, 'test/bench/RESULTS.md'), text)
}

async function newTarget(size: number): Promise<Target> {
  const people = someClients(size)
  const target = await populate(runtime.send, runtime.db, people)
  await addUsers(runtime.authDb, people, target.clients)
  return target
}
