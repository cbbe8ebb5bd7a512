import type { Environment } from '../domain/user.ts'

/** Where a user's progress page is: whoever holds the token may see it. */
export function progressLink(
  origin: string,
  organization: string,
  environment: Environment,
  token: string,
): string {
  return `${origin}/${organization}/${environment}/v1/progress/${token}`
}
