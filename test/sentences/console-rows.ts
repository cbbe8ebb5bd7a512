// The rows of the console's session, and the headers that its page sends.
import { choice, control, name, of, textOnly, type Row } from './wrong-values.ts'

/** What stands in the place of a key. */
export const ofConsole = { 'X-Roster-Console': '1', 'Sec-Fetch-Site': 'same-origin' }

export const consoleRows: Record<string, Row> = {
  key: [
    ...textOnly('key'),
    ...of('key must be 1 to 512 characters without control characters', 'x'.repeat(513), control),
    ...of('key must have a visible character', '\u200b'),
  ],
  kind: choice('kind', 'client-management, user-management, operator'),
  organization: name('organization'),
}
