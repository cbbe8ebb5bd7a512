// Runs wrangler so that it neither asks, nor phones home, nor outlives the script that started it.
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

export const root = join(import.meta.dirname, '..')

const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_WRITE_LOGS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  // Its store of traces keeps whole addresses on disk, and so the tokens of progress pages.
  X_LOCAL_OBSERVABILITY: 'false',
}

const running = new Set<ChildProcess>()

/** Starts wrangler in a process group of its own, so that the bundler and the runtime it starts can be ended with it. */
export function startWrangler(args: string[]) {
  const child = spawn(process.execPath, ['node_modules/wrangler/bin/wrangler.js', ...args], {
    cwd: root,
    env: { ...process.env, ...quiet },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // The types of spawn() lose sight of the pipes when there is an IPC channel too.
  }) as ChildProcessByStdio<null, Readable, Readable>
  running.add(child)
  child.on('exit', () => {
    killGroup(child)
    running.delete(child)
  })
  return child
}

/** Runs wrangler to its end and gives what it printed; throws that when wrangler fails. */
export async function runWrangler(args: string[]): Promise<string> {
  const child = startWrangler(args)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)])
  if (code !== 0) throw new Error(`wrangler ${args.join(' ')} failed:\n${out}${err}`)
  return out
}

/** Waits for a process to end and gives its exit code, null if a signal ended it. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Waits for `wrangler dev` to listen and gives its address: no other process on the port can pass for this one. */
export function listening(dev: ChildProcess): Promise<string> {
  return new Promise((tell) => {
    dev.on('message', (message) => {
      if (typeof message !== 'string') return
      const { event, port } = JSON.parse(message) as { event?: string; port?: number }
      if (event === 'DEV_SERVER_READY' && port !== undefined) tell(`http://localhost:${port}`)
    })
  })
}

/** Ends all that was started: wrangler gets three seconds to close its files, then everything of its group is killed. */
export async function stopWrangler(): Promise<void> {
  const children = [...running]
  for (const child of children) child.kill('SIGTERM')
  await Promise.race([Promise.all(children.map(ended)), sleep(3_000)])
  children.forEach(killGroup)
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing of the group is left.
  }
}

// However the script ends, by an uncaught error for one.
process.on('exit', () => {
  running.forEach(killGroup)
})
