// A process that calls one side directly, with bindings from memory, and prints the microseconds of CPU that each call takes.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { readable } from './bundles.ts'
import { calls, type Call } from './calls.ts'
import { memoryBindings } from './memory.ts'
import { someClients } from './people.ts'
import { populate } from './population.ts'
import { stagesOf, type Stage } from './stages.ts'

export interface Cpu {
  microseconds: number
  /** The share of each stage in them, where it was asked for. */
  shares?: Record<Stage, number>
}

interface Worker {
  fetch: (request: Request, env: object, context: object) => Promise<Response>
}

const warmUps = 2_000
const rounds = 5
const roundSize = 600
const profiled = 3_000

// The log line is made as ever and goes nowhere; the digest, in workerd no farther away than this, would take turns with a
// thread of Node's; and the operator, of whom only Workers can compare the secret, is trusted.
console.info = () => undefined
Object.assign(crypto.subtle, {
  digest: (_: string, data: Uint8Array) =>
    Promise.resolve(new Uint8Array(createHash('sha256').update(data).digest()).buffer),
  timingSafeEqual: () => true,
})
const context = { waitUntil: () => undefined, passThroughOnException: () => undefined }

const [side = 'ours', withProfile] = process.argv.slice(2)
const path = side === 'floor' ? readable.floor : readable.ours
const load = async (from: string) => ((await import(from)) as { default: Worker }).default
const [ours, worker] = [await load(readable.ours), await load(path)]
const bindings = await memoryBindings()
const target = await bindings.executing(() =>
  populate((request) => ours.fetch(request, bindings.env, context), bindings.DB, someClients(1_000)),
)
const session = new Session()
session.connect()

let made = 0
const results: Record<string, Cpu> = {}
for (const call of calls) results[call.name] = await measure(call)
console.log(JSON.stringify(results))

async function measure(call: Call): Promise<Cpu> {
  bindings.repeatNextBatch()
  await answer(requests(call, warmUps))
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const prepared = requests(call, roundSize)
    const start = process.cpuUsage()
    await answer(prepared)
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / roundSize)
  }
  return withProfile ? { microseconds: best, shares: await profile(call) } : { microseconds: best }
}

async function profile(call: Call): Promise<Record<Stage, number>> {
  const prepared = requests(call, profiled)
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 100 })
  await session.post('Profiler.start')
  await answer(prepared)
  const { profile } = await session.post('Profiler.stop')
  return stagesOf(profile, path, await readFile(path, 'utf8'))
}

/** Made beforehand, as a server would have them, with the length of their body. */
function requests(call: Call, count: number): Request[] {
  return Array.from({ length: count }, () => {
    const { path: address, headers, method, body } = call.request(target, made++)
    const length = body === undefined ? {} : { 'Content-Length': String(body.length) }
    return new Request(`http://localhost:8787${address}`, {
      method,
      headers: { ...headers, ...length },
      ...(body !== undefined && { body }),
    })
  })
}

async function answer(prepared: Request[]): Promise<void> {
  for (const request of prepared) {
    const { status } = await worker.fetch(request, bindings.env, context)
    if (status >= 300) throw new Error(`${side} answered ${status} to ${request.method} ${request.url}`)
  }
}
