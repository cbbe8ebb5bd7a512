// `npm start`: the whole service on this machine, its database migrated, with a demo organization to call.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, parseEnv } from 'node:util'
import { startCrons } from './crons.ts'
import { instructions } from './demo-text.ts'
import { prepareDemo } from './demo.ts'
import { migrations } from './migrate.ts'
import { ended, listening, root, runWrangler, startWrangler, stopWrangler } from './wrangler.ts'

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void stopWrangler().then(() => process.exit(0))
  })
}

await start().catch(async (error: unknown) => {
  if (stopping) return
  console.error(error instanceof Error ? error.message : error)
  await stopWrangler()
  process.exit(1)
})

async function start(): Promise<void> {
  const { port, persistTo } = readArguments()
  if (await isTaken(port)) {
    throw new Error(`Port ${port} is taken. Choose another one: npm start -- --port ${port + 1}`)
  }
  const secrets = join(root, '.dev.vars')
  const operatorToken = readSecret(secrets, 'OPERATOR_TOKEN')
  readSecret(secrets, 'APP_SECRET')
  console.log('Starting Roster: migrating the local database, then building the Worker ...')
  const here = ['--persist-to', persistTo]
  for (const command of migrations('local')) await runWrangler([...command, '--local', ...here])

  const dev = ['dev', '--port', String(port), '--env', 'local', ...here]
  const worker = startWrangler([...dev, '--show-interactive-dev-session=false'])
  // While stopping, the bundler may complain that it is interrupted.
  worker.stderr.on('data', (chunk: Buffer) => stopping || process.stderr.write(chunk))
  let isReady = false
  createInterface({ input: worker.stdout }).on('line', (line) => {
    const shown = isReady ? forReading(line) : undefined
    if (shown !== undefined) console.log(shown)
  })
  const death = ended(worker).then((code) => {
    throw new Error(`wrangler dev ended by itself (exit code ${code ?? 'none'})`)
  })

  const url = await Promise.race([listening(worker), death, giveUp(120, 'wrangler dev did not start')])
  await Promise.race([healthy(url), death, giveUp(30, `${url}/health did not answer 200`)])
  const demo = await Promise.race([prepareDemo(url, operatorToken, persistTo), death])
  console.log(`Roster is ready on ${url}\n${instructions(url, demo)}`)
  isReady = true
  startCrons(url, (problem) => {
    if (!stopping) console.error(problem)
  })
  await death
}

function readArguments(): { port: number; persistTo: string } {
  const usage = 'Usage: npm start -- [--port 8787] [--persist-to .wrangler/state]'
  const options = { port: { type: 'string' }, 'persist-to': { type: 'string' } } as const
  let values
  try {
    values = parseArgs({ options }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : 'Wrong arguments'}\n${usage}`)
  }
  const port = values.port ?? '8787'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Error(`--port must be a number from 1 to 65535, not "${port}"\n${usage}`)
  }
  const directory = values['persist-to']
  if (directory === '') throw new Error(`--persist-to must name a directory\n${usage}`)
  // npm runs this in the project's directory; a path on the command line means the one where it was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd()
  const persistTo = directory === undefined ? join(root, '.wrangler/state') : resolve(typedIn, directory)
  return { port: Number(port), persistTo }
}

/** Whether any process listens on the port of this machine. */
async function isTaken(port: number): Promise<boolean> {
  const isOpen = (host: string) =>
    new Promise<boolean>((tell) => {
      const socket = connect({ host, port, timeout: 1_000 })
      const end = (open: boolean) => {
        socket.destroy()
        tell(open)
      }
      socket.on('connect', () => {
        end(true)
      })
      socket.on('timeout', () => {
        end(false)
      })
      socket.on('error', () => {
        end(false)
      })
    })
  return (await Promise.all(['127.0.0.1', '::1'].map(isOpen))).includes(true)
}

/** A secret from .dev.vars, made there if it has none; its other lines stay. */
function readSecret(file: string, name: string): string {
  const content = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const secret = parseEnv(content)[name]
  if (secret) {
    if (secret.length >= 32) return secret
    throw new Error(`${name} in .dev.vars is shorter than 32 characters: lengthen or remove it`)
  }
  const made = randomBytes(32).toString('base64url')
  const others = content.replace(new RegExp(`^[ \\t]*(export[ \\t]+)?${name}[ \\t]*=.*\\n?`, 'gm'), '')
  const gap = others === '' || others.endsWith('\n') ? '' : '\n'
  writeFileSync(file, `${others}${gap}${name}=${made}\n`, { mode: 0o600 })
  return made
}

async function healthy(url: string): Promise<void> {
  const status = async () => (await fetch(`${url}/health`)).status
  while ((await status().catch(() => 0)) !== 200) await sleep(200)
}

async function giveUp(seconds: number, problem: string): Promise<never> {
  await sleep(seconds * 1_000, undefined, { ref: false })
  throw new Error(`${problem} within ${seconds} seconds`)
}

/**
 * A request line of the service in short. Wrangler's own line about the same request goes, and that of a job which is
 * finished; all else stays, failures above all.
 */
function forReading(line: string): string | undefined {
  if (/^\[wrangler:info\] (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) /.test(line)) return undefined
  if (line.startsWith('{"message":"job"') && line.includes('"finished":true')) return undefined
  if (!line.startsWith('{"message":"request"')) return line
  const { status, method, route, milliseconds } = JSON.parse(line) as Record<string, string | number>
  return `${status} ${method} ${String(route).replace(/\{.*?\}/g, '')} ${milliseconds} ms`
}
