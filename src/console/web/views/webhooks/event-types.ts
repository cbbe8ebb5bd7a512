/** The types of events that the webhooks of each API can get. */
const changesOfWebhooks = [
  'webhook.created',
  'webhook.updated',
  'webhook.secret_rotated',
  'webhook.disabled',
  'webhook.deleted',
  'usage.warning',
] as const
export const ofClients = [
  'client.created',
  'client.updated',
  'client.note_saved',
  'client.session_recorded',
  'client.session_deleted',
  'client.photo_changed',
  'client.archived',
  'client.restored',
  'client.deleted',
  ...changesOfWebhooks,
] as const
export const ofUsers = [
  'user.created',
  'user.updated',
  'user.weight_deleted',
  'user.progress_link_rotated',
  'user.deleted',
  ...changesOfWebhooks,
] as const
