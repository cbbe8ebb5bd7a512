import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { organizationIdForm } from '../domain/organization.ts'
import type { Usage } from '../storage/index.ts'
import type { AppEnv } from './env.ts'

/**
 * Gives each request its id, its clock and its account of storage, and logs one line when its answer has ended: the
 * caller or the refusal, and the route. It logs the route's pattern, because paths hold tokens; never a header, a body
 * or a query.
 */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
  const started = performance.now()
  const requestId = crypto.randomUUID()
  const usage = newUsage()
  c.set('requestId', requestId)
  c.set('now', new Date())
  c.set('usage', usage)
  c.set('headers', { 'X-Request-Id': requestId })
  await next()
  const milliseconds = Math.round(performance.now() - started)
  const ended = c.get('ended')
  const write = () => {
    log('info', {
      message: 'request',
      request_id: requestId,
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      milliseconds,
      d1_round_trips: usage.roundTrips,
      rows_read: usage.rowsRead,
      rows_written: usage.rowsWritten,
      kv_reads: usage.kvReads,
      organization: c.get('organization'),
      key_id: c.get('keyId'),
      refused: c.get('refused'),
      key_prefix: c.get('refused') && c.get('keyPrefix'),
      ...(c.get('caller') && { caller: c.get('caller'), ...targetOf(c) }),
    })
  }
  if (ended) void ended.then(write)
  else write()
})

const operatorPath = new RegExp(
  `^/operator/v1/organizations/(${organizationIdForm.source.slice(1, -1)})(?:/keys/([0-9A-HJKMNP-TV-Z]{26}))?(?=/|$)`,
)

/** The organization or key that an operator's call is about. */
function targetOf(c: Context<AppEnv>) {
  const [, organization, key] = operatorPath.exec(c.req.path) ?? []
  const made = c.get('made')
  return { target_organization: made?.organization ?? organization, target_key_id: made?.key ?? key }
}

/**
 * Logs the class of an unexpected error and where it was thrown. The message is left out, because messages of storage
 * errors quote SQL and values.
 */
export function logFailure(c: Context<AppEnv>, error: unknown): void {
  log('error', { message: 'failure', request_id: c.get('requestId'), ...factsOf(error) })
}

/** Logs an error of work outside a request. */
export function logJobFailure(job: string, error: unknown): void {
  log('error', { message: 'failure', job, ...factsOf(error) })
}

function factsOf(thrown: unknown): { error: string; frames: string[] } {
  const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error()
  // The stack begins with the message, whose lines may look like frames.
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return { error: name, frames: frames.slice(0, 8) }
}

export const newUsage = (): Usage => ({ roundTrips: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0 })

/** One line, as JSON. */
export function log(level: 'info' | 'error', line: Record<string, unknown>): void {
  // eslint-disable-next-line no-console
  console[level](JSON.stringify(line))
}
