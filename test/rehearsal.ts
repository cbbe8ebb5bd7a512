// A service of its own on this machine, for the rehearsal of a restore.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseEnv } from 'node:util'
import { expect } from 'vitest'
import { ended, listening, root, runWrangler, startWrangler, stopWrangler } from '../scripts/wrangler.ts'

export const scratch = mkdtempSync(join(tmpdir(), 'roster-rehearsal-'))
export async function tidyUp(): Promise<void> {
  await stopWrangler()
  rmSync(scratch, { recursive: true })
}

const file = join(root, '.dev.vars')
const given = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')).OPERATOR_TOKEN : undefined
export const token = given ?? 'the-operator-token-of-the-rehearsal'

/** All that the service has written to its output. */
export const log = { text: '' }

/** The service on a state of its own, until the work is done. */
export async function serving<Result>(
  state: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const where = ['--env', 'local', '--persist-to', state, '--var', `OPERATOR_TOKEN:${token}`]
  const dev = startWrangler(['dev', '--port', '0', ...where, '--show-interactive-dev-session=false'])
  for (const output of [dev.stdout, dev.stderr])
    output.on('data', (chunk: Buffer) => (log.text += chunk.toString()))
  try {
    return await work(await listening(dev))
  } finally {
    dev.kill('SIGTERM')
    await ended(dev)
  }
}
export const migrate = (state: string) =>
  runWrangler(['d1', 'migrations', 'apply', 'DB', '--env=local', '--local', '--persist-to', state])
export const script = (name: string, args: string[], env = {}) =>
  execFileSync(process.execPath, [join('scripts', name), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })

export interface Sent {
  status: number
  text: string
}
export async function send(
  url: string,
  path: string,
  key: string,
  method = 'GET',
  body?: object,
): Promise<Sent> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(url + path, sent)
  return { status: response.status, text: await response.text() }
}
const field = ({ text }: Sent, name: string) => new RegExp(`"${name}":"([^"]*)"`).exec(text)?.[1] ?? ''

/** What is in every text of the clients and users of these names. */
export const marks = { one: 'qzrehearsed', two: 'qzremaining' }

/** The files of a state that hold a text: of the databases what is live, without freed pages. */
export function holders(state: string, text: string): string[] {
  const files = readdirSync(state, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(state, name)).isFile(),
  )
  return files.filter((name) => {
    if (/-(?:wal|shm)$/.test(name)) return false
    const path = join(state, name)
    if (!name.endsWith('.sqlite')) return readFileSync(path, 'latin1').includes(text)
    const copy = join(scratch, 'live.sqlite')
    const database = new DatabaseSync(path)
    database.exec(`VACUUM INTO '${copy}'`)
    database.close()
    const isThere = readFileSync(copy, 'latin1').includes(text)
    rmSync(copy)
    return isThere
  })
}

/** An organization with two clients and two users who have everything. */
export async function populate(url: string, id: string) {
  const operate = (path: string, body: object) =>
    send(url, `/operator/v1/organizations${path}`, token, 'POST', body)
  await operate('', { id, name: 'Rehearsed', plan: 'pro' })
  const admin = await operate(`/${id}/admins`, { display_name: 'An Admin', email: 'admin@example.com' })
  const scope = { api: 'client-management', role: 'admin', admin_uid: field(admin, 'admin_uid') }
  const clientKey = field(await operate(`/${id}/keys`, { ...scope, name: 'office' }), 'api_key')
  const ofUsers = { api: 'user-management', environment: 'prod', name: 'app' }
  const userKey = field(await operate(`/${id}/keys`, ofUsers), 'api_key')
  const clients: string[] = []
  for (const [name, mark] of Object.entries(marks)) {
    const client = {
      ...{ display_name: `${mark} Client`, email: `${mark}@example.com`, brand: `${mark}-brand` },
      ...{ tags: [`${mark}-tag`], metadata: { [mark]: `${mark}-value` } },
    }
    const uid = field(await send(url, '/client-management/clients', clientKey, 'POST', client), 'user_uid')
    clients.push(uid)
    const about = (act: string, json: object) =>
      send(url, `/client-management/clients/${act}/${uid}`, clientKey, 'POST', json)
    expect((await about('save-notes', { note: `${mark} note` })).status).toBeLessThan(300)
    expect((await about('record-session', { activity: 'Running', note: `${mark} session` })).status).toBe(201)
    const user = {
      ...{ from_id: name, first_name: mark, last_name: `${mark}-last`, birthdate: '1990-05-15' },
      ...{ gender: 'female', language: 'en', goal: 'lose weight', height_cm: 168, weight_kg: 70 },
      ...{ timezone: `${mark}, Switzerland (UTC+01:00)` },
    }
    expect((await send(url, `/${id}/prod/v1/create-user`, userKey, 'POST', user)).status).toBe(201)
  }
  const look = async (at: string) => ({
    clients: await Promise.all(
      clients.map((uid) => send(at, `/client-management/clients/${uid}`, clientKey)),
    ),
    users: await Promise.all(
      Object.keys(marks).map((from_id) =>
        send(at, `/${id}/prod/v1/get-user-profile?from_id=${from_id}`, userKey),
      ),
    ),
  })
  return { id, clientKey, userKey, clients, look }
}
