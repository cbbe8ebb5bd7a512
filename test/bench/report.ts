// The tables, as Markdown.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { root } from '../../scripts/wrangler.ts'
import { calls, type Call } from './calls.ts'
import type { Costs } from './compare.ts'
import type { CpuRuns } from './cpu-runs.ts'
import { longestSeconds, type Measured } from './load.ts'
import type { Replays } from './replay.ts'
import { stages } from './stages.ts'

export interface Round {
  size: number
  costs: Costs
  measured: Map<Call, Measured>
}

export async function report(
  command: string,
  pairs: number,
  rounds: Round[],
  replays: Replays,
  cpu: CpuRuns,
): Promise<string> {
  const text = [
    '# Results',
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}. ${machine()}`,
    `The service beside [a bare Worker](floor.ts) that makes the same calls to the same bindings: one workerd process, the
same data, 10 connections, the median of ${pairs} alternating pairs of 200-request blocks, or of as many as
${longestSeconds} seconds allow. The ratio is how much of the floor's speed is left; the next column is the same without
the service's log line, which the local runtime sends through a pipe to Node. "Lost" is what a request takes longer than
on the floor. D1 and KV are per request of ours; the floor's are equal, or the benchmark stops. A key that is not known
yet costs one KV read per isolate and 30 seconds.`,
    ...rounds.map(
      (round) => `## ${round.size.toLocaleString('en')} clients\n\n${table(loadHead, loadRows(round))}`,
    ),
    '## CPU of our own code',
    `Microseconds of CPU per request, without the simulators: once a call has been answered, the same answers of D1 and of
the rate limiter are given to it again and again, from memory. In workerd, the least of several rounds, ± 10 %; a request
is made for each, which both sides pay.`,
    ownTable(replays),
    `By stage: the same in Node, the least of several processes, split by a profile. "Platform" is Node's own Request,
Response, headers and randomness, which cost less in workerd.`,
    table(['call', 'floor', 'ours', ...stages], cpuRows(cpu)),
  ].join('\n\n')
  return format(text, { parser: 'markdown' })
}

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

function loadRows({ costs, measured }: Round): (string | number)[][] {
  return [...measured].map(([call, { ratio, quietRatio, perSecond, p50, p99 }]) => {
    const cost = costs.get(call)
    const lost = (1_000_000 / perSecond.floor) * (1 / ratio - 1)
    return [
      call.name,
      perSecond.ours.toFixed(0),
      perSecond.floor.toFixed(0),
      ratio.toFixed(2),
      quietRatio.toFixed(2),
      lost.toFixed(0),
      p50.ours.toFixed(1),
      p50.floor.toFixed(1),
      p99.ours.toFixed(1),
      p99.floor.toFixed(1),
      cost?.roundTrips ?? '',
      cost?.rowsRead ?? '',
      cost?.rowsWritten ?? '',
      cost?.kvReads ?? '',
    ]
  })
}

export const ownTable = (replays: Replays) =>
  table(
    ['call', 'floor', 'ours', 'beyond the floor', 'times the floor'],
    [...replays].map(([{ name }, { ours, floor }]) => {
      const numbers = [floor, ours, ours - floor].map((each) => each.toFixed(0))
      return [name, ...numbers, (ours / floor).toFixed(2)]
    }),
  )

const cpuRows = (cpu: CpuRuns) =>
  calls.map(({ name }) => {
    const ours = cpu.ours[name]
    const parts = stages.map((stage) => ours?.shares && ours.shares[stage] * ours.microseconds)
    const numbers = [cpu.floor[name]?.microseconds, ours?.microseconds, ...parts]
    return [name, ...numbers.map((each) => each?.toFixed(0) ?? '')]
  })

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')))
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function machine(): string {
  const workerd = readFileSync(join(root, 'node_modules/workerd/package.json'), 'utf8')
  const { version } = JSON.parse(workerd) as { version: string }
  const [first] = cpus()
  return `${first?.model.trim() ?? 'Unknown CPU'}, ${cpus().length} cores; Node ${process.versions.node}, workerd ${version}.`
}
