import type { Answer, Organization } from '../helpers.ts'

/** Status and body of an answer, and those of a recorded session. */
export const seen = ({ status, body }: Answer): unknown => ({ status, body })
export const recorded = (last_session: string, started_at = last_session, activity = 'Running') => ({
  status: 201,
  body: {
    message: 'Session recorded successfully.',
    session_id: `${Date.parse(started_at)}-${activity.toLowerCase().replace(' ', '-')}`,
    last_session,
  },
})

/** The fields of a client that a session can change. */
export async function sessionFacts(
  organization: Organization,
  uid: string,
): Promise<Record<string, unknown>> {
  const { last_session, ycom, leg_length, weight } = (await organization.clients(`/${uid}`)).body
  return { last_session, ycom, leg_length, weight }
}
