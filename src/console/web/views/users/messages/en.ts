/** The users of an app. */
export const users = {
  title: 'Users',
  search: 'Search name or id',
  goal: 'Goal',
  goals: { 'lose weight': 'Lose weight', 'gain muscle': 'Gain muscle', maintain: 'Maintain' },
  subscription: 'Subscription',
  subscriptions: { active: 'Active', trial: 'Trial', trial_end: 'Trial ended' },
  all: 'All',
  name: 'Name',
  weight: 'Weight',
  target: 'Target {weight}',
  lastRequest: 'Last request',
  added: 'Added',
  export: 'Export',
  shown: '{n} on this page',
  empty: 'No users yet',
  emptyText: 'Your app creates them with create-user. They appear here at once.',
  noMatch: 'No user matches',
  noMatchText: 'Try fewer words or other filters.',
  clear: 'Clear all',
  pages: 'Pages',
  firstPage: 'First page',
}

export type UsersTexts = typeof users
