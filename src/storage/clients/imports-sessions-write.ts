import type { Session } from '../../domain/client.ts'
import type { Pairs } from '../../domain/event.ts'
import { noMoreEvents } from '../d1/event-context.ts'
import { inJson } from '../d1/imports.ts'
import { statement, type Query } from '../d1/statement.ts'
import type { Recorded } from './imports-sessions.ts'
import { writeClients } from './imports-write.ts'
import { sessionColumns, type ClientRow } from './rows.ts'

type State = Pick<ClientRow, 'last_session' | 'session_count' | 'ycom' | 'leg_length' | 'weight'>

/** The client after a session, whose measurements are the client's unless there is a later one. */
function after(state: State, { startedAt, ycom, legLength, weight }: Session): State {
  const session_count = state.session_count + 1
  if ((state.last_session ?? '') > startedAt) return { ...state, session_count }
  return {
    session_count,
    last_session: startedAt,
    ycom: ycom ?? state.ycom,
    leg_length: legLength ?? state.leg_length,
    weight: weight ?? state.weight,
  }
}

const shown = ['last_session', 'ycom', 'leg_length', 'weight'] as const
const pairsOf = (before: State, now: State): Pairs =>
  Object.fromEntries(
    shown.flatMap((name) => (before[name] === now[name] ? [] : [[name, [before[name], now[name]]]])),
  )

const writeSessions = statement<{ organization: string; rows: string }>()(
  `INSERT INTO session_of_import (organization_id, user_uid, session, changes)
    SELECT :organization, value ->> 'uid', value ->> 'session', value ->> 'changes' FROM json_each(:rows)`,
)
/** What is written: the sessions in the order of time with their events, and each client once. */
export function sessionWrites(
  organization: string,
  recorded: readonly Recorded[],
  version: string,
): Query<never>[] {
  const states = new Map<string, State>()
  const sessions = recorded
    .toSorted(
      ({ session: one }, { session: other }) => Date.parse(one.startedAt) - Date.parse(other.startedAt),
    )
    .map(({ client, session }) => {
      const uid = client.user_uid
      const before = states.get(uid) ?? client
      const now = after(before, session)
      states.set(uid, now)
      const columns = sessionColumns(session)
      const changes = { session: [null, columns], ...pairsOf(before, now) }
      return { uid, session: { ...columns, note: session.note }, changes }
    })
  const trained = Array.from(states, ([uid, state]) => ({
    uid,
    kind: 'trained',
    fields: { ...state, version },
  }))
  return [
    ...inJson(sessions).map((rows) => writeSessions({ organization, rows })),
    noMoreEvents,
    ...inJson(trained).map((rows) => writeClients({ organization, rows })),
  ]
}
