import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { root } from '../../scripts/wrangler.ts'
import type { Cpu } from './cpu.ts'
import { pair } from './answers.ts'

type Pair = (typeof pair)[number]
export type CpuRuns = Record<Pair, Record<string, Cpu>>

/**
 * The least that each call has taken in any of several processes: what else runs on the machine only ever adds. The first
 * process of ours is profiled as well.
 */
export async function measureCpu(processes: number): Promise<CpuRuns> {
  const runs = { ours: await runProcess('ours', 'profile'), floor: await runProcess('floor') }
  for (let run = 1; run < processes; run++) {
    for (const side of pair) {
      for (const [call, { microseconds }] of Object.entries(await runProcess(side))) {
        const least = runs[side][call]
        if (least && microseconds < least.microseconds) least.microseconds = microseconds
      }
    }
  }
  return runs
}

async function runProcess(side: Pair, ...options: string[]): Promise<Record<string, Cpu>> {
  const script = join(root, 'test/bench/cpu.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, side, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const output = await text(child.stdout)
  try {
    return JSON.parse(output) as Record<string, Cpu>
  } catch {
    throw new Error(`The measurement of CPU (${side}) failed`)
  }
}
