// `npm start` as a process of its own, with its data in a folder of the caller's.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export async function start(port: number, state: string) {
  const service = spawn(
    process.execPath,
    ['scripts/start.ts', '--port', String(port), '--persist-to', state],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let printed = ''
  const ready = new Promise<void>((tell) => {
    for (const stream of [service.stdout, service.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        if (printed.includes('Requests:\n')) tell()
      })
    }
  })
  const death = once(service, 'exit').then(([code]) => {
    throw new Error(`npm start ended with ${String(code)}:\n${printed}`)
  })
  await Promise.race([ready, death])
  // From here on the tests end it themselves.
  death.catch(() => undefined)
  return { service, printed: () => printed }
}

export async function stop(service: ChildProcess): Promise<void> {
  service.kill('SIGTERM')
  if (service.exitCode === null) await once(service, 'exit')
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
