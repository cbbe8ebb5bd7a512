import { photo } from '../parts/photo/messages/de.ts'
import { client } from '../views/client/messages/de.ts'
import { clients } from '../views/clients/messages/de.ts'
import { imports } from '../views/import/messages/de.ts'
import { events } from '../views/organizations/events/messages/de.ts'
import { keys } from '../views/organizations/keys/messages/de.ts'
import { organizations } from '../views/organizations/messages/de.ts'
import { usage } from '../views/usage/messages/de.ts'
import { user } from '../views/user/messages/de.ts'
import { users } from '../views/users/messages/de.ts'
import { webhooks } from '../views/webhooks/messages/de.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/de.ts'

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
