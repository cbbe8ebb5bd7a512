// Gathers the static files of the deployment in dist/assets; wrangler runs it before each build ([build] in wrangler.toml).
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { foldedWords } from '../src/domain/sheet/names/index.ts'
import { caching, defaults } from '../src/http/headers.ts'
import type { Shared } from '../src/user-management/progress/look.ts'
import { formatOptions } from '../src/user-management/progress/format-options.ts'
import { markup, policy } from '../src/user-management/progress/markup.ts'
import { messages } from '../src/user-management/progress/messages/index.ts'
import { styles } from '../src/user-management/progress/styles.ts'
import { bundleConsole } from './console.ts'
import { toText, type Reference } from './llms-text.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, 'dist/assets')

/**
 * The reference as it is served (the document, the page around Swagger UI, the same as text), what progress pages
 * share, the words of imports, and the console.
 */
export async function gatherAssets(): Promise<void> {
  await mkdir(target, { recursive: true })
  const swagger = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']
  const own = ['docs.html', 'docs.css', 'narrow.css', 'start.js']
  await Promise.all([
    bundleConsole(target),
    ...swagger.map((file) => copyFile(join(root, 'node_modules/swagger-ui-dist', file), join(target, file))),
    ...own.map((file) => copyFile(join(root, 'src/service', file), join(target, file))),
  ])
  const document = JSON.parse(await readFile(join(root, 'src/openapi/openapi.json'), 'utf8')) as Reference
  await writeFile(join(target, 'openapi.json'), JSON.stringify(document))
  await writeFile(join(target, 'llms.txt'), toText(document))
  await writeFile(join(target, 'import.json'), JSON.stringify(foldedWords()))
  const shared: Shared = { markup, policy, styles, formatOptions, messages }
  await writeFile(join(target, 'progress.json'), JSON.stringify(shared))
  await writeFile(join(target, '_headers'), headersOfFiles())
}

/** The headers of the files that are served past the Worker. Their names have hashes, so that they never change. */
function headersOfFiles(): string {
  const headers = { ...defaults, 'Cache-Control': caching.hashed }
  return [
    '/console/assets/*',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '',
  ].join('\n')
}

if (import.meta.main) await gatherAssets()
