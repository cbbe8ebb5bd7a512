import type { User } from '../../domain/user.ts'
import { OutcomeErased } from '../d1/idempotency.ts'
import { toUser, type UserRow } from './rows.ts'

/** The current user of an outcome. @throws OutcomeErased when an earlier call's user no longer exists */
export function whomItIsAbout({ userId }: { userId?: string }, [row]: UserRow[]): User {
  const isTheirs = userId === undefined || row?.user_id === userId
  if (!row || !isTheirs) throw new OutcomeErased()
  return toUser(row)
}
