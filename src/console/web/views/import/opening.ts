import { coach, may } from '../../session.ts'
import { checkAll } from './calls.ts'
import type { Sheet } from './sheet.ts'
import { answered, chosen, fields, kind, kindOfHeader, step, take } from './store.ts'

/** Takes a file that was read to the second step, and checks it as it is. */
export function openSheet(sheet: Sheet): void {
  take(sheet)
  answered.value = undefined
  kind.value = kindOfHeader(sheet.header)
  chosen.value = new Map()
  leaveOutNotes()
  step.value = 'check'
  void checkAll()
}

/** Without this scope the service refuses a whole file of clients that has notes. */
export function leaveOutNotes(): void {
  const at = fields.value.indexOf('note')
  if (at < 0 || kind.value !== 'clients' || may(coach.value, 'notes:write')) return
  chosen.value = new Map(chosen.value).set(at, '')
}
