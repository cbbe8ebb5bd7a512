import type { Act, Acts } from './acts.ts'

const page = (path: string): Record<string, Act> => ({
  page: { as: 'open', status: 200, isStatic: true, call: () => [path] },
})

export const openActs: Acts = {
  'GET /': page('/'),
  'GET /openapi.json': page('/openapi.json'),
  'GET /llms.txt': page('/llms.txt'),
  'GET /docs': page('/docs'),
  'GET /docs/:file': page('/docs/start.js'),
  'GET /health': {
    health: {
      as: 'open',
      status: 200,
      call: () => ['/health'],
      failure: { status: 503, more: { status: 'unavailable' } },
    },
  },
}
