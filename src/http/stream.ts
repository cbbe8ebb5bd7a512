import type { Context } from 'hono'
import { respond } from './answer.ts'
import type { AppEnv } from './env.ts'
import type { AnswerHeaders } from './headers.ts'
import { logFailure } from './request-log.ts'

/**
 * An answer in parts of text, none empty: each is made when the reader has taken the one before, so memory holds one.
 * The first is made before the answer, so that its failure is an ordinary one. A later failure breaks the body off.
 */
export async function streamed(
  c: Context<AppEnv>,
  parts: AsyncIterator<string>,
  headers: AnswerHeaders,
): Promise<Response> {
  const encoder = new TextEncoder()
  let first: IteratorResult<string> | undefined = await parts.next()
  const { promise, resolve: end } = Promise.withResolvers()
  // Nobody reads the body for HEAD.
  if (c.req.method !== 'HEAD') c.set('ended', promise)
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = first ?? (await parts.next())
          first = undefined
          if (!part.done) {
            controller.enqueue(encoder.encode(part.value))
            return
          }
          controller.close()
        } catch (error) {
          logFailure(c, error)
          // The runtime logs this one, and messages of storage errors quote SQL and values.
          controller.error(new Error('stream broken off'))
        }
        end(undefined)
      },
      async cancel() {
        end(undefined)
        await parts.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  return respond(c, body, 200, headers)
}
