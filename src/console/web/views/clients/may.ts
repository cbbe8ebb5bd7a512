import { coach, may } from '../../session.ts'

/** Whether the coach's key may do this; one of a member may do nothing with clients, whatever its scopes. */
export const mayCoach = (scope: string) => coach.value?.role !== 'member' && may(coach.value, scope)
