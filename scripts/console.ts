// Bundles the console's page: dist/assets/console/index.html, and beside it assets/ with hashed names.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const source = join(root, 'src/console/web')

/** Writes the page below this directory; what an earlier build left there goes. */
export async function bundleConsole(target: string): Promise<void> {
  const assets = join(target, 'console/assets')
  const { metafile } = await build({
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
  })
  const names = Object.keys(metafile.outputs).map((path) => basename(path))
  const stale = (await readdir(assets)).filter((name) => !names.includes(name))
  await Promise.all(stale.map((name) => rm(join(assets, name), { force: true })))
  const address = (form: RegExp) => {
    const name = names.find((each) => form.test(each))
    if (name === undefined) throw new Error(`The bundle has no file ${String(form)}`)
    return `/console/assets/${name}`
  }
  const page = (await readFile(join(source, 'index.html'), 'utf8'))
    .replace('{script}', address(/^app-\w+\.js$/))
    .replace('{style}', address(/^app-\w+\.css$/))
    .replace('{icon}', address(/^icon-\w+\.svg$/))
  await mkdir(join(target, 'console'), { recursive: true })
  await writeFile(join(target, 'console/index.html'), page)
}
