// The routes of the service itself, which are open to all.
import type { Rows, WrittenRow } from './row.ts'

const page = (path: string, asks: NonNullable<WrittenRow['asks']> = 'assets'): WrittenRow => ({
  call: () => [path],
  asks,
})

export const service: Rows = {
  'GET /': page('/', 'nothing'),
  'GET /health': {
    call: () => ['/health'],
    failure: { status: 503, more: { status: 'unavailable' } },
  },
  'GET /openapi.json': page('/openapi.json'),
  'GET /llms.txt': page('/llms.txt'),
  'GET /docs': page('/docs'),
  'GET /docs/:file': page('/docs/start.js'),
}
