// A server on this machine that receives webhooks. Runs in Node, before the tests of a project.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TestProject } from 'vitest/node'
import type { Action, Received } from './actions.ts'

const chunk = Buffer.alloc(50_000, 'x')

interface Inbox {
  plan: Action[]
  /** Once the plan is used up. */
  then: Action
  received: Received[]
}
const inboxes = new Map<string, Inbox>()

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const each of request) chunks.push(each as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Ten megabytes, as fast as the other side reads them. */
async function writeHuge(response: ServerResponse, status: number): Promise<void> {
  response.writeHead(status).setMaxListeners(0)
  for (let left = 200; left > 0 && !response.destroyed; left--) {
    if (response.write(chunk)) continue
    await new Promise((tell) => {
      response.once('drain', tell).once('close', tell)
    })
  }
  response.end()
}

const answers: Record<Action, (response: ServerResponse, path: string) => unknown> = {
  ok: (response) => response.writeHead(200).end('{"taken":true}'),
  'no content': (response) => response.writeHead(204).end(),
  'huge ok': (response) => writeHuge(response, 200),
  'cut after ok': (response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('half')
    setTimeout(() => response.destroy(), 20)
  },
  'endless ok': (response) => response.writeHead(200).write('...'),
  fails: (response) => response.writeHead(500).end('broken'),
  'huge failure': (response) => writeHuge(response, 500),
  redirects: (response, path) => response.writeHead(301, { Location: `${path}-elsewhere` }).end(),
  gone: (response) => response.writeHead(410).end(),
  busy: (response) => response.writeHead(429, { 'Retry-After': '7' }).end(),
  'busy for long': (response) => response.writeHead(503, { 'Retry-After': '3600' }).end(),
  cuts: (response) => response.destroy(),
  silent: () => undefined,
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? ''
  const text = await textOf(request)
  const inbox = inboxes.get(path) ?? { plan: [], then: 'ok', received: [] }
  inboxes.set(path, inbox)
  if (request.method === 'PUT') {
    Object.assign(inbox, JSON.parse(text))
    response.end()
  } else if (request.method === 'GET') {
    response.end(JSON.stringify(inbox.received))
  } else {
    const action = inbox.plan.shift() ?? inbox.then
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const received: Received = { method: request.method ?? '', headers, body: text, action, bytes: 0 }
    inbox.received.push(received)
    const { socket } = response
    const before = socket?.bytesWritten ?? 0
    response.on('close', () => {
      received.bytes = (socket?.bytesWritten ?? 0) - before
    })
    await answers[action](response, path)
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((tell) => {
    server.listen(0, '127.0.0.1', tell)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port')
  project.provide('receiver', `http://127.0.0.1:${address.port}`)
  return () => {
    server.closeAllConnections()
    server.close()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    receiver: string
  }
}
