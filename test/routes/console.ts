// The routes of the console, which its own page calls.
import { operatorToken } from '../helpers.ts'
import type { Rows } from './row.ts'

/** What the console's page sends, and no other page can. */
export const ofPage = { 'Sec-Fetch-Site': 'same-origin', 'X-Roster-Console': '1' }
const session = '/console/session'

export const consoleRows: Rows = {
  [`POST ${session}`]: {
    call: () => [session, { json: { key: operatorToken }, headers: ofPage }],
    event: null,
    asks: 'nothing',
  },
  [`GET ${session}`]: { call: () => [session, { headers: ofPage }], asks: 'nothing' },
  [`DELETE ${session}`]: {
    call: () => [session, { method: 'DELETE', headers: ofPage }],
    event: null,
    asks: 'nothing',
  },
  'GET /console/*': { call: () => ['/console/clients'], asks: 'assets' },
}
