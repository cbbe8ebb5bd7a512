import { apps } from './session.ts'
import type { Params } from './views/view.ts'

/** The environment of an app that an address is about, as paths of the API have it. */
export interface AppOfKey {
  org: string
  environment: 'dev' | 'prod'
}

export const appOf = ({ organization = '', environment }: Params): AppOfKey => ({
  org: organization,
  environment: environment === 'dev' ? 'dev' : 'prod',
})

/** The key that is signed in for an app. */
export const keyOf = ({ org, environment }: AppOfKey) =>
  apps.value.find((each) => each.organization === org && each.environment === environment)
