// `npm run migrate`: brings every deployed database of wrangler.toml up to date, one after the other.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { unstable_readConfig as readConfig } from 'wrangler'
import { root } from './wrangler.ts'

/** The bindings of the databases of an environment. */
export function databasesOf(env: string): string[] {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- wrangler ships no types of its configuration
  const config: { d1_databases: { binding: string }[] } = readConfig(
    { config: join(root, 'wrangler.toml'), env },
    { hideWarnings: true },
  )
  return config.d1_databases.map(({ binding }) => binding)
}

/** What wrangler is to do for each database of an environment. */
export const migrations = (env: string): string[][] =>
  databasesOf(env).map((binding) => ['d1', 'migrations', 'apply', binding, `--env=${env}`])

if (import.meta.main) {
  for (const command of migrations('')) {
    // With its input and output, since wrangler asks before it changes anything that is deployed.
    const wrangler = [join(root, 'node_modules/wrangler/bin/wrangler.js'), ...command, '--remote']
    const { status } = spawnSync(process.execPath, wrangler, { cwd: root, stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
}
