/** What this benchmark uses of autocannon, which ships no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export interface LoadRequest {
    method: string
    path: string
    headers: Record<string, string>
    body?: string
  }
  interface Options {
    url: string
    connections: number
    amount: number
    sampleInt: number
    verifyBody: (body: string) => boolean
    requests: { setupRequest: (request: object) => object }[]
  }
  export interface Run
    extends EventEmitter, Promise<{ mismatches: number; errors: number; timeouts: number }> {
    on(event: 'start', tell: () => void): this
    on(
      event: 'response',
      tell: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): this
  }
  export default function autocannon(options: Options): Run
}
