// What the rows of a file of sessions come to, in plain code.

export const emails = ['a@example.com', 'b@example.com', 'c@example.com'] as const

export interface Session {
  activity: string
  started_at: string
  weight?: number | null
  ycom?: number | null
}
export interface Row {
  uid: number | 'nobody' | undefined
  email: string | undefined
  wrong: object
  fields: Session & { note?: string | null }
}

export interface State {
  uid: string
  isArchived: boolean
  weight: number | null
  ycom: number | null
  last: string
  sessions: Set<string>
}
export const keyOf = ({ activity: what, started_at }: Session) =>
  `${new Date(started_at).toISOString()} ${what}`

/** Records a session: its measurements are the client's unless there is a later one. */
export function record(state: State, one: Session): void {
  const at = new Date(one.started_at).toISOString()
  if (state.sessions.has(keyOf(one))) return
  state.sessions.add(keyOf(one))
  if (at < state.last) return
  state.last = at
  state.weight = one.weight ?? state.weight
  state.ycom = one.ycom ?? state.ycom
}

/** What the rows come to, in their order; the sessions themselves are recorded in the order of time. */
export function model(states: State[], rows: readonly Row[]) {
  const recorded: [State, Session][] = []
  const known = states.map(({ sessions }) => new Set(sessions))
  const results = rows.map(({ uid, email, wrong, fields }, at) => {
    const byEmail = emails.findIndex((each) => each === email?.toLowerCase())
    const number = typeof uid === 'number' ? uid : byEmail
    const state = states[number]
    const result = (outcome: string, ...fails: string[]) => ({
      row: at + 1,
      outcome,
      user_uid: state?.uid ?? null,
      fails,
    })
    const named = uid === undefined ? 'email' : 'user_uid'
    const nobody = uid === undefined && email === undefined ? ['user_uid'] : []
    const problems = [...Object.keys(wrong), ...nobody].sort()
    if (problems.length > 0) return result('failed', ...problems)
    if (!state) return result('failed', named)
    if (known[number]?.has(keyOf(fields))) return result('unchanged')
    if (state.isArchived) return result('failed', named)
    known[number]?.add(keyOf(fields))
    recorded.push([state, fields])
    return result('created')
  })
  const timeOf = ([, one]: [State, Session]) => Date.parse(one.started_at)
  const inTime = recorded.toSorted((one, other) => timeOf(one) - timeOf(other))
  for (const [state, one] of inTime) record(state, one)
  return results
}
