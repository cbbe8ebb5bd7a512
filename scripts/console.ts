// Bundles the console's page: dist/assets/console/index.html, and beside it assets/ with hashed names.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '..')
const source = join(root, 'src/console/web')

const entry = 'src/console/web/main.tsx'

/** What modules import at once, each with what it imports. */
function within(
  imports: (path: string) => readonly { path: string; kind: string }[],
  from: string,
): Set<string> {
  const found = new Set([from])
  for (const path of found)
    for (const { path: next, kind } of imports(path)) if (kind === 'import-statement') found.add(next)
  return found
}

/**
 * What the first view needs is one file, which a browser asks for at once: esbuild makes a file of the modules that the same
 * parts need, so every part imports them all.
 */
function together({ inputs, outputs }: Metafile): Plugin {
  const first = within((path) => inputs[path]?.imports ?? [], entry)
  const isShared = (path: string) => /\.m?[jt]sx?$/.test(path) && path !== entry
  const lines = [...first].filter(isShared).map((path) => `import ${JSON.stringify(join(root, path))}\n`)
  const parts = Object.values(outputs).map(({ entryPoint = '' }) => join(root, entryPoint))
  return {
    name: 'together',
    setup: (bundler) => {
      bundler.onLoad({ filter: /[/\\]console[/\\]web[/\\].*\.tsx?$/ }, async ({ path }) => {
        if (!parts.includes(path)) return undefined
        return {
          contents: lines.join('') + (await readFile(path, 'utf8')),
          loader: path.endsWith('x') ? 'tsx' : 'ts',
        }
      })
    },
  }
}

/** Writes the page below this directory; what an earlier build left there goes. */
export async function bundleConsole(target: string): Promise<Metafile> {
  const assets = join(target, 'console/assets')
  const options = {
    entryPoints: { app: join(source, 'main.tsx'), icon: join(source, 'icon.svg') },
    outdir: assets,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'error',
  } satisfies BuildOptions
  const apart = await build({ ...options, write: false })
  const { metafile } = await build({ ...options, plugins: [together(apart.metafile)] })
  const names = Object.keys(metafile.outputs).map((path) => basename(path))
  const stale = (await readdir(assets)).filter((name) => !names.includes(name))
  await Promise.all(stale.map((name) => rm(join(assets, name), { force: true })))
  const address = (form: RegExp) => {
    const name = names.find((each) => form.test(each))
    if (name === undefined) throw new Error(`The bundle has no file ${String(form)}`)
    return `/console/assets/${name}`
  }
  // The script is but the last of what it imports: the browser asks for all at once.
  const app = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === entry)
  const preloads = (app?.imports ?? [])
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `<link rel="modulepreload" href="/console/assets/${basename(path)}" />`)
  const page = (await readFile(join(source, 'index.html'), 'utf8'))
    .replace('{script}', address(/^app-\w+\.js$/))
    .replace('{style}', address(/^app-\w+\.css$/))
    .replace('{preloads}', preloads.join(''))
    .replace('{icon}', address(/^icon-\w+\.svg$/))
  await mkdir(join(target, 'console'), { recursive: true })
  await writeFile(join(target, 'console/index.html'), page)
  return metafile
}

/**
 * Bytes, gzipped, of what a browser loads until the roster stands, in its longest language; and of each part that is
 * loaded later.
 */
export async function weighConsole(
  target: string,
): Promise<{ firstView: number; parts: Record<string, number> }> {
  const { outputs } = await bundleConsole(target)
  const weighed = await Promise.all(
    Object.keys(outputs).map(async (path): Promise<[string, number]> => [
      path,
      gzipSync(await readFile(join(root, path)), { level: 9 }).length,
    ]),
  )
  const weights = new Map(weighed)
  const weightOf = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + (weights.get(path) ?? 0), 0)
  const needed = (path: string) => within((each) => outputs[each]?.imports ?? [], path)
  const made = (source: string) => {
    const path = Object.keys(outputs).find((each) => outputs[each]?.entryPoint?.endsWith(source))
    if (path === undefined) throw new Error(`Nothing was made of ${source}`)
    return path
  }
  const app = made('web/main.tsx')
  const shared = needed(app)
  const later = (path: string) => weightOf([...needed(path)].filter((each) => !shared.has(each)))
  const isLanguage = ([, { entryPoint }]: [string, { entryPoint?: string }]) =>
    entryPoint?.includes('web/messages/') ?? false
  const texts = Object.entries(outputs)
    .filter(isLanguage)
    .map(([path]) => later(path))
  const styles = outputs[app]?.cssBundle ?? ''
  const views = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.includes('web/views/'))
  return {
    firstView: weightOf(shared) + weightOf([styles]) + Math.max(...texts),
    parts: Object.fromEntries(
      views.map(([path, { entryPoint = '' }]) => [basename(entryPoint), later(path)]),
    ),
  }
}
