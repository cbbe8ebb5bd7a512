// The organization `demo`, which `npm start` makes so that there is something to call.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDemoUser } from './demo-user.ts'

export const organization = { id: 'demo', name: 'Demo', plan: 'pro' }
const demoAdmin = { display_name: 'Demo Admin', email: 'admin@example.com' }

export const clients = '/client-management/clients/'
export const users = (environment: string) => `/${organization.id}/${environment}/v1`

/** The four keys: what each opens, and a call without effect that tells by its status whether it still does. */
export const kinds = {
  admin: {
    name: 'client management, admin',
    scope: { api: 'client-management', role: 'admin' },
    probe: { path: `${clients}?limit=1`, works: [200, 404] },
  },
  member: {
    name: 'client management, member',
    scope: { api: 'client-management', role: 'member' },
    probe: { path: `${clients}?limit=1`, works: [403] },
  },
  dev: {
    name: 'user management, dev',
    scope: { api: 'user-management', environment: 'dev' },
    probe: { path: `${users('dev')}/get-user-profile`, works: [400] },
  },
  prod: {
    name: 'user management, prod',
    scope: { api: 'user-management', environment: 'prod' },
    probe: { path: `${users('prod')}/get-user-profile`, works: [400] },
  },
}
type Kind = keyof typeof kinds
type Keys = Record<Kind, string>
export const kindNames = Object.keys(kinds) as Kind[]

export interface Demo {
  keys: Keys
  /** Where the keys are kept, since the service can never show them again. */
  file: string
  progressPage: string
}

/** Makes what is missing of the demo organization: itself, its admin, and each key that is not kept or no longer works. */
export async function prepareDemo(url: string, operatorToken: string, state: string): Promise<Demo> {
  const operate = caller(`${url}/operator/v1/organizations`, operatorToken)
  const here = `/${organization.id}`
  if (!(await operate<object>(here))) await operate('', organization)
  const found = await operate<{ admins: { admin_uid: string }[] }>(`${here}/admins`)
  const admin =
    found?.admins[0] ?? (await operate<{ admin: { admin_uid: string } }>(`${here}/admins`, demoAdmin))?.admin

  const newKey = async (kind: Kind): Promise<string> => {
    const { name, scope } = kinds[kind]
    const owner = scope.api === 'client-management' ? { admin_uid: admin?.admin_uid } : {}
    const made = await operate<{ api_key: string }>(`${here}/keys`, { name, ...scope, ...owner })
    if (!made) throw new Error('The demo organization went away')
    return made.api_key
  }

  const file = join(state, 'demo', 'keys.json')
  const kept = readKept(file)
  const keys: Keys = { admin: '', member: '', dev: '', prod: '' }
  for (const kind of kindNames) {
    const key = kept[kind]
    keys[kind] = typeof key === 'string' && (await works(url, kind, key)) ? key : await newKey(kind)
  }
  if (kindNames.some((kind) => keys[kind] !== kept[kind])) keep(file, keys)
  return { keys, file, progressPage: await prepareDemoUser(url + users('dev'), keys.dev) }
}

/** Calls the operator API: the answer, or nothing for a 404. */
function caller(base: string, token: string) {
  return async <Answer>(path: string, body?: object): Promise<Answer | undefined> => {
    const response = await fetch(base + path, {
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (response.status === 404) return undefined
    if (response.ok) return await response.json()
    throw new Error(
      `The operator API answered ${response.status} to ${base}${path}: ${await response.text()}`,
    )
  }
}

async function works(url: string, kind: Kind, key: string): Promise<boolean> {
  const { path, works } = kinds[kind].probe
  const { status } = await fetch(url + path, { headers: { Authorization: `Bearer ${key}` } })
  if (status >= 500) throw new Error(`The service answered ${status} to ${path}`)
  return works.includes(status)
}

function readKept(file: string): Partial<Record<Kind, unknown>> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}

/** In a directory of its own that tells git to ignore it, wherever the state is; complete or not at all. */
function keep(file: string, keys: Keys): void {
  const directory = join(file, '..')
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, '.gitignore'), '*\n')
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
