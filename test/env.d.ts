import type { D1Migration } from 'cloudflare:test'
import type worker from '../src/worker.ts'
import type { Bindings } from '../src/http/env.ts'

declare global {
  namespace Cloudflare {
    interface Env extends Bindings {
      OPERATOR_TOKEN: string
      SECOND: D1Database
      REPLICA: D1Database
      MIGRATIONS: D1Migration[]
    }
    interface GlobalProps {
      mainModule: { default: typeof worker }
    }
  }
}
