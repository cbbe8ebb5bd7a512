// The tables, as Markdown.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { root } from '../../scripts/wrangler.ts'
import { calls, type Call } from './calls.ts'
import { peers, type Side } from './answers.ts'
import type { Answers } from './compare.ts'
import type { CpuRuns } from './cpu-runs.ts'
import { longestSeconds, type Effort, type Measured } from './load.ts'
import type { Replays } from './replay.ts'
import { besidePeers } from './report-peers.ts'
import { stages } from './stages.ts'
import { fixed, table } from './table.ts'

export interface Round {
  size: number
  answers: Answers
  measured: Map<Call, Measured>
}

export async function report(
  command: string,
  { pairs, beside }: Effort,
  rounds: Round[],
  replays: Replays,
  cpu?: CpuRuns,
): Promise<string> {
  const text = [
    '# Results',
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}. ${machine()}`,
    `The service beside [a bare Worker](floor.ts) that makes the same calls to the same bindings, and beside two peers: the
same calls [with Hono, @hono/zod-openapi and drizzle](peers/hono/app.ts), written as their documentation shows, on the
same data; and [better-auth on D1](peers/better-auth/calls.ts), which has the same people and is asked for what comes
nearest to each call: it has no notes and filters by one field. All in one workerd process.`,
    '## CPU of our own code',
    `Microseconds of CPU per request, without the simulators: once a call has been answered, the same answers of D1 and of
the rate limiter are given to it again and again, from memory. In workerd, the least of several rounds, ± 10 %; a request
is made for each, which all sides pay.`,
    ownTable(replays, peers),
    ...(cpu ? byStage(cpu) : []),
    '## Under load',
    `10 connections, the median of ${pairs} alternating pairs of 200-request blocks, or of as many as ${longestSeconds}
seconds allow. The ratio is how much of the floor's speed is left; the next column is the same without the service's log
line, which the local runtime sends through a pipe to Node. "Lost" is what a request takes longer than on the floor. The
simulators of the bindings are most of it, for each side. D1 and KV are per request of ours; the floor's are equal, or the
benchmark stops. A key that is not known yet costs one KV read per isolate and 30 seconds.`,
    ...rounds.flatMap((round) => [
      `### ${round.size.toLocaleString('en')} clients`,
      table(loadHead, loadRows(round)),
      ...(beside.length > 0 ? besidePeers(round) : []),
    ]),
  ].join('\n\n')
  return format(text, { parser: 'markdown' })
}

export const ownTable = (replays: Replays, others: readonly Side[] = []) =>
  table(
    ['call', 'floor', 'ours', 'times the floor', ...others],
    [...replays].map(([{ name }, own]) => {
      const { ours = NaN, floor = NaN } = own
      const numbers = [floor, ours].map((each) => fixed(0, each))
      return [name, ...numbers, fixed(2, ours / floor), ...others.map((side) => fixed(0, own[side]))]
    }),
  )

const loadHead = [
  'call',
  'ours, req/s',
  'floor, req/s',
  'ratio',
  'without log',
  'lost, µs',
  'p50, ms: ours',
  'floor',
  'p99, ms: ours',
  'floor',
  'D1 trips',
  'rows read',
  'rows written',
  'KV reads',
]

function loadRows({ answers, measured }: Round): (string | number)[][] {
  return [...measured].map(([call, { ratio, quietRatio, speeds }]) => {
    const cost = answers.get(call)?.ours?.cost
    const { ours, floor } = speeds
    const lost = floor && (1_000_000 / floor.perSecond) * (1 / ratio - 1)
    return [
      call.name,
      ...[ours, floor].map((speed) => fixed(0, speed?.perSecond)),
      ...[fixed(2, ratio), fixed(2, quietRatio), fixed(0, lost)],
      ...[ours, floor].map((speed) => fixed(1, speed?.p50)),
      ...[ours, floor].map((speed) => fixed(1, speed?.p99)),
      ...[cost?.roundTrips, cost?.rowsRead, cost?.rowsWritten, cost?.kvReads].map((each) => fixed(0, each)),
    ]
  })
}

const byStage = (cpu: CpuRuns) => [
  `By stage: the same in Node, the least of several processes, split by a profile. "Platform" is Node's own Request,
Response, headers and randomness, which cost less in workerd.`,
  table(['call', 'floor', 'ours', ...stages], cpuRows(cpu)),
]

const cpuRows = (cpu: CpuRuns) =>
  calls.map(({ name }) => {
    const ours = cpu.ours[name]
    const parts = stages.map((stage) => ours?.shares && ours.shares[stage] * ours.microseconds)
    const numbers = [cpu.floor[name]?.microseconds, ours?.microseconds, ...parts]
    return [name, ...numbers.map((each) => each?.toFixed(0) ?? '')]
  })

function machine(): string {
  const path = join(root, 'node_modules/workerd/package.json')
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  const [first] = cpus()
  return `${first?.model.trim() ?? 'Unknown CPU'}, ${cpus().length} cores; Node ${process.versions.node}, workerd ${version}.`
}
