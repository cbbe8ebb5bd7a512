// Fails when the upload outgrows its budget, as `wrangler deploy` itself counts it, or the console's first view its own.
import { weighConsole } from './console.ts'
import { runWrangler } from './wrangler.ts'

const budgetKiB = 92
const consoleKiB = 60

const report = await runWrangler(['deploy', '--env=', '--dry-run', '--outdir', '.wrangler/size'])
const gzip = /gzip: ([\d.]+) KiB/.exec(report)?.[1]
if (gzip === undefined) throw new Error(`wrangler reported no gzip size:\n${report}`)
console.log(`Upload: ${gzip} KiB gzip of at most ${budgetKiB}`)
if (Number(gzip) > budgetKiB) {
  console.error(`The upload is ${(Number(gzip) - budgetKiB).toFixed(2)} KiB over its budget`)
  process.exitCode = 1
}

const { firstView, parts } = await weighConsole('dist/assets')
const inKiB = (bytes: number) => (bytes / 1024).toFixed(1)
const others = Object.entries(parts).map(([name, bytes]) => `${name} ${inKiB(bytes)}`)
console.log(
  `The console's first view: ${inKiB(firstView)} KiB gzip of at most ${consoleKiB}; views: ${others.join(', ')}`,
)
if (firstView > consoleKiB * 1024) {
  console.error("The console's first view is over its budget")
  process.exitCode = 1
}
