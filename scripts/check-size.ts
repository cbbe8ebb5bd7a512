// Fails when the upload outgrows its budget, as `wrangler deploy` itself counts it.
import { runWrangler } from './wrangler.ts'

const budgetKiB = 92

const report = await runWrangler(['deploy', '--env=', '--dry-run', '--outdir', '.wrangler/size'])
const gzip = /gzip: ([\d.]+) KiB/.exec(report)?.[1]
if (gzip === undefined) throw new Error(`wrangler reported no gzip size:\n${report}`)
console.log(`Upload: ${gzip} KiB gzip of at most ${budgetKiB}`)
if (Number(gzip) > budgetKiB) {
  console.error(`The upload is ${(Number(gzip) - budgetKiB).toFixed(2)} KiB over its budget`)
  process.exitCode = 1
}
