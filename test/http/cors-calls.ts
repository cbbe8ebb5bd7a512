// Calls from web pages of other sites.
import type { Answer, Call } from '../helpers.ts'

export const site = 'https://office.example'
export const CORS_ORIGINS = `${site}, https://other.example:8443,https://*.wild.example`

export const clients = '/client-management/clients'

export const asks = (origin: string, method = 'PUT'): Call => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': 'authorization,content-type',
  },
})
export const corsHeaders = ({ headers }: Answer) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'))
