import { photo } from '../parts/photo/messages/uk.ts'
import { client } from '../views/client/messages/uk.ts'
import { clients } from '../views/clients/messages/uk.ts'
import { imports } from '../views/import/messages/uk.ts'
import { events } from '../views/organizations/events/messages/uk.ts'
import { keys } from '../views/organizations/keys/messages/uk.ts'
import { organizations } from '../views/organizations/messages/uk.ts'
import { usage } from '../views/usage/messages/uk.ts'
import { user } from '../views/user/messages/uk.ts'
import { users } from '../views/users/messages/uk.ts'
import { webhooks } from '../views/webhooks/messages/uk.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/uk.ts'

export const texts: Messages = {
  shell,
  clients,
  imports,
  organizations,
  keys,
  events,
  users,
  user,
  webhooks,
  usage,
  client,
  photo,
}
