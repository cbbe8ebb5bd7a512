import { operatorToken, type World } from './world.ts'

interface Address {
  path: string
  keys: readonly string[]
}

/** Every view of the console, with the keys that open it. */
export function viewsOf({ organization, keys, client, archived, user }: World): Record<string, Address> {
  const coach = (path: string) => ({ path, keys: [keys.admin] })
  const operator = (path: string) => ({ path, keys: [operatorToken] })
  const app = (path: string) => ({ path: `/${organization}/prod/${path}`, keys: [keys.prod] })
  return {
    'sign-in': { path: '', keys: [] },
    'nothing-here': coach('/nothing/here/at-all'),
    roster: coach('/clients'),
    'roster-archived': coach('/clients?status=archived'),
    'roster-no-match': coach('/clients?q=nobody&tag=VIP'),
    'new-client': coach('/clients/new'),
    client: coach(`/clients/${client}`),
    'client-archived': coach(`/clients/${archived}`),
    import: coach('/import'),
    webhooks: coach('/webhooks'),
    usage: coach('/usage'),
    organizations: operator('/organizations'),
    organization: operator(`/organizations/${organization}`),
    users: app('users'),
    user: app(`users/${user}`),
    'app-webhooks': app('webhooks'),
    'app-usage': app('usage'),
  }
}
