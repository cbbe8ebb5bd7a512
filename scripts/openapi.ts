// Writes src/openapi/openapi.json, and what two generators make of it, from the schemas that validate; `npm run openapi`.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import { runnerImport } from 'vite'
import { root } from './wrangler.ts'

/** What is written, by path from the root of the repository; as the files stand when they are fresh. */
export async function generate(): Promise<Record<string, string>> {
  const document = JSON.stringify(await documentOf(root))
  const types = await openapiTS(document, {
    // Bytes are a Blob to whoever sends a file.
    transform: ({ format }) => (format === 'binary' ? blob : undefined),
  })
  const header = '// Made by `npm run openapi` from src/openapi/openapi.json.\n'
  return {
    'src/openapi/openapi.json': await pretty('src/openapi/openapi.json', document),
    'src/openapi/api.d.ts': await pretty(
      'src/openapi/api.d.ts',
      `/* eslint-disable */\n${header}${astToString(types)}`,
    ),
    'test/openapi/zod.gen.ts': await pretty('test/openapi/zod.gen.ts', header + (await zodSchemas(document))),
  }
}

/** The document of the sources below a directory. Vite loads them: Node reads JSON only where the import says so. */
export async function documentOf(directory: string): Promise<object> {
  const { module } = await runnerImport<{ document: object }>(join(directory, 'src/openapi/document.ts'), {
    root: directory,
    configFile: false,
    logLevel: 'error',
  })
  return module.document
}

/** Schemas of all successes, for callers who validate what they get. */
async function zodSchemas(document: string): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'roster-zod-'))
  try {
    await createClient({
      // The document itself: a path could be taken for a name in a registry.
      input: JSON.parse(document) as Record<string, unknown>,
      output: { path, entryFile: false, header: null },
      logs: { level: 'silent', file: false },
      plugins: [{ name: 'zod', compatibilityVersion: 'mini', requests: false, comments: false }],
    })
    return await readFile(join(path, 'zod.gen.ts'), 'utf8')
  } finally {
    await rm(path, { recursive: true })
  }
}

const blob = ts.factory.createTypeReferenceNode('Blob')

async function pretty(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

export const current = (path: string) => readFile(path, 'utf8').catch(() => '')

if (import.meta.main) {
  for (const [path, text] of Object.entries(await generate())) {
    const isFresh = (await current(path)) === text
    if (!isFresh) await writeFile(path, text)
    console.log(`${path}: ${isFresh ? 'unchanged' : 'written'}`)
  }
}
