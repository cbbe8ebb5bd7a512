// `npm run reapply-erasures`: after a restore, deletes again who was deleted since, as R2 has it. The running service does
// it, which alone has all databases and the bucket.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import { root } from './wrangler.ts'

type Call = (path: string, body?: object) => Promise<{ status: number; body: unknown }>

interface Page {
  organizations: { id: string; status: string }[]
  next_cursor?: string | null
}
interface Reapplied {
  clients: number
  users: number
  organization: boolean
  next_cursor: string | null
}

/** Asks about every organization; how many are deleted again. */
export async function reapply(call: Call): Promise<Record<'clients' | 'users' | 'organizations', number>> {
  const sum = { clients: 0, users: 0, organizations: 0 }
  async function reapplyIn(id: string): Promise<void> {
    for (let cursor: string | null = null; ;) {
      const { status, body } = await call(`/organizations/${id}/reapply-erasures`, { cursor })
      // It went meanwhile, or goes.
      if (status === 404 || status === 409) return
      if (status !== 200) throw new Error(`${id}: ${status} ${JSON.stringify(body)}`)
      const { clients, users, organization, next_cursor } = body as Reapplied
      sum.clients += clients
      sum.users += users
      sum.organizations += Number(organization)
      cursor = next_cursor
      if (cursor === null || organization) return
    }
  }
  for (let after: string | undefined = ''; after !== undefined;) {
    const { status, body } = await call(`/organizations?limit=500${after && `&start_after_id=${after}`}`)
    if (status !== 200) throw new Error(`The operator API answered ${status} ${JSON.stringify(body)}`)
    const { organizations } = body as Page
    for (const { id, status: state } of organizations) if (state !== 'deleting') await reapplyIn(id)
    after = organizations.length < 500 ? undefined : organizations.at(-1)?.id
  }
  return sum
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } })
  const local = join(root, '.dev.vars')
  const url = values.url ?? process.env.ROSTER
  const ofFile = existsSync(local) ? parseEnv(readFileSync(local, 'utf8')).OPERATOR_TOKEN : undefined
  const isLocal = url !== undefined && ['localhost', '127.0.0.1'].includes(new URL(url).hostname)
  const token = process.env.OPERATOR_TOKEN ?? (isLocal ? ofFile : undefined)
  if (url === undefined || token === undefined) {
    throw new Error('Usage: ROSTER=https://… OPERATOR_TOKEN=… npm run reapply-erasures')
  }
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const { clients, users, organizations } = await reapply(async (path, body) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(new URL(`/operator/v1${path}`, url), { ...sent, headers })
    return { status: response.status, body: await response.json() }
  })
  console.log(`Deleted again: ${clients} clients, ${users} users, ${organizations} organizations`)
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
