/** What a key that is signed in may do. */
export interface Session {
  kind: 'client-management' | 'user-management' | 'operator'
  organization: string | null
  environment: 'dev' | 'prod' | null
  role: string | null
  scopes: string[] | null
  admin_uid: string | null
  name: string | null
  expires_at: string
}

/** What a key must be for. One for clients may be of any organization. */
export type Need = Pick<Session, 'kind' | 'organization' | 'environment'>

const clients: Need = { kind: 'client-management', organization: null, environment: null }
const operator: Need = { kind: 'operator', organization: null, environment: null }
const users = (organization = '', environment = ''): Need => ({
  kind: 'user-management',
  organization,
  environment: environment === 'dev' ? 'dev' : 'prod',
})

/** What the view of an address needs. Only those of an app have three parts. */
export function needOfView(parts: readonly string[]): Need {
  if (parts.length > 2) return users(...parts)
  return parts[0] === 'organizations' ? operator : clients
}

/** What a call of the API needs. */
export function needOfCall(path: string): Need {
  const [first, second] = path.split('/').slice(1).map(decodeURIComponent)
  if (first === 'client-management') return clients
  return first === 'operator' ? operator : users(first, second)
}

export const fits = (one: Need, { kind, organization, environment }: Need) =>
  one.kind === kind &&
  (organization === null || one.organization === organization) &&
  one.environment === environment

/** Tells keys apart that are signed in side by side. */
export const keyIdOf = ({ kind, organization, environment }: Need) =>
  [kind, organization ?? '', environment ?? ''].join(' ')
