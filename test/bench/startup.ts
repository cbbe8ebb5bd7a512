// What runs before the first request: how long the built Worker takes to evaluate, and whose modules take it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runWrangler } from '../../scripts/wrangler.ts'

interface Profile {
  nodes: { id: number; callFrame: { url: string; lineNumber: number } }[]
  samples: number[]
  timeDeltas: number[]
}

const processes = 15
const scratch = mkdtempSync(join(tmpdir(), 'startup-'))
try {
  // Without it Node parses a file twice more, to learn which kind of module it is.
  writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }')
  const deployed = join(scratch, 'deployed/worker.js')
  const readable = join(scratch, 'readable/worker.js')
  await runWrangler(['deploy', '--env=', '--dry-run', '--outdir', dirname(deployed)])
  await runWrangler(['deploy', '--env=local', '--dry-run', '--outdir', dirname(readable), '--minify=false'])
  const times = Array.from({ length: processes }, () => evaluate(deployed)).sort((one, other) => one - other)
  console.log(
    `Module evaluation in Node ${process.versions.node}: ${times[0]?.toFixed(1)} ms at best, ${times[processes >> 1]?.toFixed(1)} ms in the middle of ${processes} processes`,
  )
  console.table(byPackage(readable))
} finally {
  rmSync(scratch, { recursive: true })
}

/** Milliseconds of the import in a process of its own, where nothing is warm. */
function evaluate(worker: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(worker)}); console.log(performance.now() - start)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}

/** Self time by package, from profiles whose lines the bundle's own comments attribute. */
function byPackage(worker: string): Record<string, { milliseconds: number }> {
  const owners = ownersOf(readFileSync(worker, 'utf8'))
  const sums = new Map<string, number>()
  for (let run = 0; run < processes; run++) {
    const directory = join(scratch, `profile-${run}`)
    const flags = ['--cpu-prof', '--cpu-prof-interval=50', `--cpu-prof-dir=${directory}`]
    execFileSync(process.execPath, [...flags, worker])
    for (const file of readdirSync(directory)) {
      const { nodes, samples, timeDeltas } = JSON.parse(
        readFileSync(join(directory, file), 'utf8'),
      ) as Profile
      const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
      for (const [number, sample] of samples.entries()) {
        const frame = frames.get(sample)
        if (!frame?.url.endsWith('worker.js')) continue
        const owner = owners[frame.lineNumber] ?? 'the bundle itself'
        sums.set(owner, (sums.get(owner) ?? 0) + (timeDeltas[number] ?? 0) / 1_000 / processes)
      }
    }
  }
  const sorted = [...sums].sort(([, one], [, other]) => other - one).slice(0, 12)
  return Object.fromEntries(sorted.map(([owner, ms]) => [owner, { milliseconds: Number(ms.toFixed(2)) }]))
}

/** For each line of the bundle, the package or room it came from. */
function ownersOf(bundle: string): string[] {
  let owner = 'the bundle itself'
  return bundle.split('\n').map((line) => {
    const path = /^\/\/ (?:\.\.\/)*((?:node_modules|src)\/.*|package\.json)$/.exec(line)?.[1]
    if (path) owner = /^(?:node_modules\/(?:@[^/]+\/)?[^/]+|src\/[^/]+)/.exec(path)?.[0] ?? path
    return owner
  })
}
