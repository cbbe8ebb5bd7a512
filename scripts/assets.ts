// Gathers the static files of the deployment in dist/assets; wrangler runs it before each build ([build] in wrangler.toml).
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toText, type Reference } from './llms-text.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, 'dist/assets')

/** The reference as it is served: the document, the page around Swagger UI, and the same as text. */
export async function gatherAssets(): Promise<void> {
  await mkdir(target, { recursive: true })
  const swagger = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']
  const own = ['docs.html', 'docs.css', 'narrow.css', 'start.js']
  await Promise.all([
    ...swagger.map((file) => copyFile(join(root, 'node_modules/swagger-ui-dist', file), join(target, file))),
    ...own.map((file) => copyFile(join(root, 'src/service', file), join(target, file))),
  ])
  const document = JSON.parse(await readFile(join(root, 'src/openapi/openapi.json'), 'utf8')) as Reference
  await writeFile(join(target, 'openapi.json'), JSON.stringify(document))
  await writeFile(join(target, 'llms.txt'), toText(document))
}

if (import.meta.main) await gatherAssets()
