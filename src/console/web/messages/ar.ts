import { photo } from '../parts/photo/messages/ar.ts'
import { client } from '../views/client/messages/ar.ts'
import { clients } from '../views/clients/messages/ar.ts'
import { imports } from '../views/import/messages/ar.ts'
import { events } from '../views/organizations/events/messages/ar.ts'
import { keys } from '../views/organizations/keys/messages/ar.ts'
import { organizations } from '../views/organizations/messages/ar.ts'
import { usage } from '../views/usage/messages/ar.ts'
import { user } from '../views/user/messages/ar.ts'
import { users } from '../views/users/messages/ar.ts'
import { webhooks } from '../views/webhooks/messages/ar.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/ar.ts'

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
