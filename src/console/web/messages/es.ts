import { photo } from '../parts/photo/messages/es.ts'
import { client } from '../views/client/messages/es.ts'
import { clients } from '../views/clients/messages/es.ts'
import { imports } from '../views/import/messages/es.ts'
import { events } from '../views/organizations/events/messages/es.ts'
import { keys } from '../views/organizations/keys/messages/es.ts'
import { organizations } from '../views/organizations/messages/es.ts'
import { usage } from '../views/usage/messages/es.ts'
import { user } from '../views/user/messages/es.ts'
import { users } from '../views/users/messages/es.ts'
import { webhooks } from '../views/webhooks/messages/es.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/es.ts'

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
