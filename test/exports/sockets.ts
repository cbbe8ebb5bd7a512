// The service on a socket of its own, with a large organization.
import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { root, runWrangler } from '../../scripts/wrangler.ts'
import { bulkClients, insertClients } from '../storage/bulk.ts'

const operatorToken = 'the-operator-token-of-the-test-suite'
const directory = '.wrangler/exports'

export interface Service {
  url: string
  key: string
  logged: string[]
  revoke: () => Promise<void>
  /** The batches since the last request began. */
  pages: () => Promise<number>
  stop: () => Promise<void>
}

/** Starts the service with an organization of so many clients. */
export async function startService(size: number): Promise<Service> {
  await runWrangler(['deploy', 'test/exports/watched.ts', '--env=local', '--dry-run', '--outdir', directory])
  const logged: string[] = []
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      handleStructuredLogs: ({ message }) => logged.push(message),
      workers: [
        {
          name: 'roster',
          compatibilityDate: '2026-10-30',
          modules: [
            {
              type: 'ESModule',
              path: 'watched.js',
              contents: await readFile(join(root, directory, 'watched.js'), 'utf8'),
            },
          ],
          bindings: { OPERATOR_TOKEN: operatorToken },
          d1Databases: { DB: 'exports' },
          kvNamespaces: { KEYS: 'exports' },
          r2Buckets: { PHOTOS: 'exports' },
          unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
        },
      ],
    }),
  )
  await miniflare.ready
  const url = (await miniflare.unsafeGetDirectURL('roster')).origin
  const db = await miniflare.getD1Database('DB', 'roster')
  for (const { queries } of await readD1Migrations(join(root, 'migrations'))) {
    await db.batch(queries.map((each) => db.prepare(each)))
  }
  const operate = async (path: string, method: string, json?: object): Promise<Made> => {
    const response = await fetch(`${url}/operator/v1/organizations${path}`, {
      method,
      headers: { Authorization: `Bearer ${operatorToken}`, 'Content-Type': 'application/json' },
      ...(json && { body: JSON.stringify(json) }),
    })
    const made: Made = JSON.parse(await response.text())
    return made
  }
  await operate('', 'POST', { id: 'large', name: 'A large one', plan: 'enterprise' })
  const { admin } = await operate('/large/admins', 'POST', {
    display_name: 'An admin',
    email: 'a@example.com',
  })
  const admin_uid = admin?.admin_uid ?? ''
  const scope = { api: 'client-management', role: 'admin', admin_uid, name: 'A key' }
  const { api_key = '', key } = await operate('/large/keys', 'POST', scope)
  const clients = bulkClients(size)
  for (let at = 0; at < size; at += 5_000) {
    const rows = JSON.stringify(clients.slice(at, at + 5_000))
    await db.prepare(insertClients).bind('large', admin_uid, rows).run()
  }
  return {
    url,
    key: api_key,
    logged,
    revoke: async () => {
      await operate(`/large/keys/${key?.id ?? ''}`, 'DELETE')
    },
    pages: async () => Number(await (await fetch(`${url}/pages`)).text()),
    stop: () => miniflare.dispose(),
  }
}

interface Made {
  admin?: { admin_uid: string }
  key?: { id: string }
  api_key?: string
}

/** A GET on a bare socket, which shows how the body ends. It reads as it is asked to. */
export function openSocket({ url, key }: Service, path: string, headers = ''): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer ${key}\r\n${headers}\r\n`,
  )
  return socket
}

/** All that is left to come. */
export async function textOf(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('utf8')
  socket.on('error', () => undefined)
  try {
    for await (const chunk of socket) text += String(chunk)
  } catch {
    // The other side has broken off.
  }
  return text
}
