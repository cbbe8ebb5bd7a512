// Builds what is measured, by the same bundler and settings as the deployment.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runWrangler } from '../../scripts/wrangler.ts'

export interface Bundles {
  ours: string
  floor: string
  /** What goes around either. */
  counted: string
  replayed: string
  compatibilityDate: string
}

const directory = '.wrangler/bench'
/** The service with its names and line breaks, and the floor: for the profile, which is read by them. */
export const readable = {
  ours: join(root, directory, 'readable/worker.js'),
  floor: join(root, directory, 'floor/floor.js'),
}

export async function buildBundles(): Promise<Bundles> {
  const build = (out: string, ...more: string[]) =>
    runWrangler(['deploy', ...more, '--env=', '--dry-run', '--outdir', `${directory}/${out}`])
  await build('ours')
  await build('readable', '--minify=false')
  await build('floor', 'test/bench/floor.ts', '--minify=false')
  await build('counted', 'test/bench/counted.ts')
  await build('replayed', 'test/bench/replayed.ts')
  const date = /^compatibility_date = "(.*)"$/m.exec(await readFile(join(root, 'wrangler.toml'), 'utf8'))?.[1]
  if (date === undefined) throw new Error('wrangler.toml has no compatibility_date')
  return {
    ours: await readFile(join(root, directory, 'ours/worker.js'), 'utf8'),
    floor: await readFile(readable.floor, 'utf8'),
    counted: await readFile(join(root, directory, 'counted/counted.js'), 'utf8'),
    replayed: await readFile(join(root, directory, 'replayed/replayed.js'), 'utf8'),
    compatibilityDate: date,
  }
}
