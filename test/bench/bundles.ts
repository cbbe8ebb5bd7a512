// Builds what is measured, by the same bundler and settings as the deployment.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runWrangler } from '../../scripts/wrangler.ts'
import type { Side } from './answers.ts'

export interface Bundles {
  of: Record<Side, string>
  /** What goes around any of them. */
  around: Record<'counted' | 'replayed', string>
  compatibilityDate: string
}

const directory = '.wrangler/bench'
const built = (name: string, file: string) => join(root, directory, name, file)
/** The service with its names and line breaks, and the floor: for the profile, which is read by them. */
export const readable = {
  ours: built('readable', 'worker.js'),
  floor: built('floor', 'floor.js'),
}

export async function buildBundles(): Promise<Bundles> {
  const build = (out: string, ...more: string[]) =>
    runWrangler(['deploy', ...more, '--dry-run', '--outdir', `${directory}/${out}`])
  await build('ours', '--env=')
  await build('readable', '--env=local', '--minify=false')
  await build('floor', 'test/bench/floor.ts', '--env=local', '--minify=false')
  await build('hono', 'test/bench/peers/hono/app.ts', '--env=local')
  await build(
    'better-auth',
    'test/bench/peers/better-auth/worker.ts',
    '--env=local',
    '--compatibility-flags',
    nodeFlag,
  )
  await build('counted', 'test/bench/counted.ts', '--env=local')
  await build('replayed', 'test/bench/replayed.ts', '--env=local')
  const date = /^compatibility_date = "(.*)"$/m.exec(await readFile(join(root, 'wrangler.toml'), 'utf8'))?.[1]
  if (date === undefined) throw new Error('wrangler.toml has no compatibility_date')
  const read = (path: string) => readFile(path, 'utf8')
  return {
    of: {
      ours: await read(built('ours', 'worker.js')),
      floor: await read(readable.floor),
      hono: await read(built('hono', 'app.js')),
      'better-auth': await read(built('better-auth', 'worker.js')),
    },
    around: {
      counted: await read(built('counted', 'counted.js')),
      replayed: await read(built('replayed', 'replayed.js')),
    },
    compatibilityDate: date,
  }
}

/** What better-auth wants of the runtime, for its AsyncLocalStorage. */
export const nodeFlag = 'nodejs_compat'
