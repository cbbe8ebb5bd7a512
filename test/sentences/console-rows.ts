// The rows of the console's session.
import { choice, control, name, of, textOnly, type Row } from './wrong-values.ts'

export const sessionRows: Record<string, Row> = {
  key: [
    ...textOnly('key'),
    ...of('key must be 1 to 512 characters without control characters', 'x'.repeat(513), control),
    ...of('key must have a visible character', '\u200b'),
  ],
  kind: choice('kind', 'client-management, user-management, operator'),
  organization: name('organization'),
}
