// Writes src/openapi.json and the types of its callers from the schemas that validate; `npm run openapi`.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import { buildDocument } from '../src/openapi.ts'

/** What is written, by path from the root of the repository; as the files stand when they are fresh. */
export async function generate(): Promise<Record<string, string>> {
  const document = JSON.stringify(buildDocument())
  const types = await openapiTS(document, {
    // Bytes are a Blob to whoever sends a file.
    transform: ({ format }) => (format === 'binary' ? blob : undefined),
  })
  const header = '/* eslint-disable */\n// Made by `npm run openapi` from src/openapi.json.\n'
  return {
    'src/openapi.json': await pretty('src/openapi.json', document),
    'test/openapi/api.d.ts': await pretty('test/openapi/api.d.ts', header + astToString(types)),
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
