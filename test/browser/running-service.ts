// Runs `npm start` for the browser tests, on a port and a state of its own, with users whose histories reach back years.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProvidedContext } from 'vitest'
import type { TestProject } from 'vitest/node'
import { runWrangler } from '../../scripts/wrangler.ts'
import { languages, type Language } from '../../src/domain/user.ts'
import { histories, historySql, type History } from './history.ts'
import { freePort, start, stop } from './service.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    url: string
    /** Where the service keeps its data. */
    state: string
    /** The jobs that have run between the first and the second start. */
    jobs: string
    /** The output of its first and its second start. */
    printed: string[]
    adminKey: string
    progressLinks: Record<`${Language}-${History}`, string>
  }
}

export default async function setup(project: TestProject) {
  const state = mkdtempSync(join(tmpdir(), 'roster-browser-'))
  const port = await freePort()
  const first = await start(port, state)
  const url = `http://localhost:${port}`
  const keys: { admin: string; dev: string } = JSON.parse(readFileSync(join(state, 'demo/keys.json'), 'utf8'))
  await createClient(url, keys.admin)
  const links: [string, string][] = []
  for (const language of languages) {
    for (const history of histories) {
      const name = `${language}-${history}`
      links.push([name, await createUser(url, keys.dev, language, name)])
    }
  }
  // A test looks on the disk for the tokens of these URLs, which have been requested.
  for (const [, link] of links) await fetch(link)

  // Weights of the past cannot come through the API, and two processes must not write to one local database.
  await stop(first.service)
  const file = join(state, 'history.sql')
  writeFileSync(file, historySql())
  const database = ['d1', 'execute', 'DB', '--env', 'local', '--local', '--yes', '--persist-to', state]
  await runWrangler([...database, '--file', file])
  const positions = 'SELECT walk FROM sweep_positions'
  project.provide('jobs', await runWrangler([...database, '--json', '--command', positions]))
  const second = await start(port, state)

  project.provide('state', state)
  project.provide('printed', [first.printed(), second.printed()])
  project.provide('url', url)
  project.provide('adminKey', keys.admin)
  project.provide('progressLinks', Object.fromEntries(links) as ProvidedContext['progressLinks'])
  return async () => {
    await stop(second.service)
    rmSync(state, { recursive: true, force: true })
  }
}

/** The one client that the reference shows. */
async function createClient(url: string, key: string): Promise<void> {
  await fetch(`${url}/client-management/clients`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ display_name: 'Browser Client', email: 'browser@example.com' }),
  })
}

/** A user of each language; Arabic and English ones use imperial units, and one name is an attack. */
async function createUser(url: string, key: string, language: Language, name: string): Promise<string> {
  const isImperial = language === 'en' || language === 'ar'
  const response = await fetch(`${url}/demo/dev/v1/create-user`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      from_id: `browser-${name}`,
      first_name: language === 'de' ? '<script>alert(1)</script>' : 'Test',
      last_name: 'User',
      birthdate: '1990-01-01',
      gender: 'female',
      language,
      goal: 'lose weight',
      timezone: 'Zurich, Switzerland (UTC+01:00)',
      ...(isImperial ? { height_ft: `5'10"`, weight_lbs: 178 } : { height_cm: 178, weight_kg: 80.7 }),
    }),
  })
  const answer: { visualization_url: string } = JSON.parse(await response.text())
  return answer.visualization_url
}
