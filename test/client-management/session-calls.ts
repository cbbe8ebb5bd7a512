import type { Answer, Organization } from '../helpers.ts'

/** What the session tests look at of an answer, and what it is when the session was taken. */
export const seen = ({ status, body }: Answer): unknown => ({ status, body })
export const recorded = (last_session: string) => ({
  status: 201,
  body: { message: 'Session recorded successfully.', last_session },
})

/** The facts of a client that a session can change. */
export async function sessionFacts(
  organization: Organization,
  uid: string,
): Promise<Record<string, unknown>> {
  const { last_session, ycom, leg_length, weight } = (await organization.clients(`/${uid}`)).body
  return { last_session, ycom, leg_length, weight }
}
