import type { Environment } from '../domain/user.ts'

/** The URL of a user's progress page: anyone who holds its token may see the page. */
export function progressLink(
  origin: string,
  organization: string,
  environment: Environment,
  token: string,
): string {
  return `${origin}/${organization}/${environment}/v1/progress/${token}`
}
