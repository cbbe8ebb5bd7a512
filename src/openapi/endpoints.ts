import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Facts } from '../http/facts.ts'
import { Hono } from '../http/hono.ts'
import type { Docs } from './docs.ts'
import { factsAt, isPublic, mounted, type MountedRoute } from './mounted.ts'

export interface Endpoint {
  method: string
  path: string
  /** The folder of the endpoint's file, and the file's name in camel case; of one for both APIs, `ForUsers` behind it. */
  slice: string
  operationId: string
  facts: Facts
  docs: Docs
}

const root = join(import.meta.dirname, '..')

/** Every mounted route with its facts and docs. Fails with the name of a file that is missing or superfluous. */
export async function findEndpoints(slices: string[]): Promise<Endpoint[]> {
  const files = globSync(
    slices.map((slice) => `${slice}/**/*.{ts,tsx}`),
    { cwd: root },
  )
  const isOfDocs = (file: string) => file.endsWith('.docs.ts')
  const endpoints: (Endpoint & { docsFile: string })[] = []
  for (const file of files.filter((each) => !isOfDocs(each) && basename(each) !== 'index.ts')) {
    const routes = await routesOf(file)
    for (const { method, path } of routes) {
      const docsFile = file.replace(/\.tsx?$/, '.docs.ts')
      const docs = files.includes(docsFile) ? await docsIn(docsFile) : undefined
      if (!docs) throw new Error(`Write src/${docsFile} for ${method} ${path}`)
      const [slice = ''] = file.split('/')
      const name = basename(docsFile, '.docs.ts')
      const facts = factsAt({ method, path })
      // An endpoint of both APIs has two operations.
      const isSecond = routes.length > 1 && facts.credential === 'user'
      const operationId = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      const about = { method, path, slice, facts, docsFile }
      endpoints.push(
        isSecond
          ? { ...about, operationId: `${operationId}ForUsers`, docs: ofUsers(docs) }
          : { ...about, operationId, docs },
      )
    }
  }
  for (const file of files.filter(isOfDocs)) {
    if ((await docsIn(file)) && !endpoints.some(({ docsFile }) => docsFile === file))
      throw new Error(
        `Mount what src/${file} is about, or delete it: no route has the handler of its endpoint`,
      )
  }
  return mounted()
    .filter(isPublic)
    .map(({ method, path }) => {
      const [endpoint, ...others] = endpoints.filter((each) => each.method === method && each.path === path)
      if (!endpoint || others.length > 0)
        throw new Error(`Give ${method} ${path} one file, which exports its app`)
      return endpoint
    })
}

/** The mounted routes of a file: their handler is the last one of an app that the file exports. */
async function routesOf(file: string): Promise<MountedRoute[]> {
  const apps = Object.values(await load(file)).filter((each) => each instanceof Hono)
  const handlers: object[] = apps.flatMap((each) => each.routes.slice(-1).map(({ handler }) => handler))
  return mounted().filter(({ handler }) => handlers.includes(handler))
}

const ofUsers = (docs: Docs): Docs => ({
  ...docs,
  description: `${docs.description} About the users of one environment.`,
})

async function docsIn(file: string): Promise<Docs | undefined> {
  const { default: docs } = await load(file)
  return isDocs(docs) ? docs : undefined
}

const isDocs = (value: unknown): value is Docs =>
  typeof value === 'object' && value !== null && 'summary' in value && 'answers' in value

async function load(file: string): Promise<Record<string, unknown>> {
  const loaded: unknown = await import(/* @vite-ignore */ join(root, file))
  return typeof loaded === 'object' ? { ...loaded } : {}
}
