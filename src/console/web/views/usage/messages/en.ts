import { plural } from '../../../plural.ts'

/** What is used of what may be. */
export const usage = {
  title: 'Usage',
  plan: 'Plan',
  plans: { free: 'Free', pro: 'Pro', enterprise: 'Enterprise' },
  clients: 'Clients',
  users: 'Users',
  of: '{used} of {limit}',
  noLimit: 'no limit',
  archived: plural({
    one: '{n} archived client takes no place.',
    other: '{n} archived clients take no place.',
  }),
  nearly: {
    clients: '{used} of {limit} clients: the limit is near. Archive clients, or ask for a larger plan.',
    users: '{used} of {limit} users: the limit is near. Ask for a larger plan.',
  },
  full: {
    clients:
      'All {limit} places for clients are taken: nobody can be added. Archive clients, or ask for a larger plan.',
    users: 'All {limit} places for users are taken: nobody can be added. Ask for a larger plan.',
  },
  more: 'More figures',
  calls: 'Calls of each key',
  callsIn: 'up to {n} in {seconds} seconds',
  keys: 'Keys in use',
  resting: plural({ one: 'One has rested for {n} day.', other: 'One has rested for {n} days.' }),
  events: 'Events kept',
  since: 'since {day}',
  noEvents: 'none yet',
  webhooks: 'Webhooks',
  webhooksAre: '{active} active, {failing} failing, {disabled} disabled',
}

export type UsageTexts = typeof usage
