// Made by `npm run openapi` from src/openapi/openapi.json.
import * as z from 'zod/mini'

export const zActivitiesAsText = z.string()

export const zTagsAsText = z.string()

export const zMetadataAsText = z.string()

export const zEventTypesAsText = z.string()

export const zSheet = z.string()

export const zUidsAsText = z.string()

export const zActivities = z
  .array(z.enum(['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment']))
  .check(z.maxLength(4))

export const zTimestamp = z.iso.datetime().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))

export const zMetadata = z.record(z.string(), z.unknown())

export const zClient = z.object({
  user_uid: z.string(),
  display_name: z.string(),
  email: z.string(),
  gender: z.nullable(z.enum(['male', 'female'])),
  weight: z.nullable(z.number()),
  height: z.nullable(z.number()),
  profile_photo: z.nullable(z.url()),
  preferable_activities: zActivities,
  created_at: zTimestamp,
  age: z.nullable(z.string()),
  shoeSize: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  leg_length: z.nullable(z.number()),
  ycom: z.nullable(z.number()),
  brand: z.nullable(z.string()),
  shoeModel: z.nullable(z.string()),
  tags: z.array(z.string()).check(z.maxLength(20)),
  metadata: zMetadata,
  status: z.enum(['active', 'archived']),
  last_session: z.nullable(zTimestamp),
  admin_uid: z.string(),
})

export const zProblem = z.object({
  field: z.string(),
  message: z.string(),
})

export const zError = z.object({
  error: z.string(),
  details: z.optional(z.array(zProblem)),
})

export const zNewClient = z.object({
  user_uid: z.string(),
  display_name: z.string(),
  email: z.string(),
  gender: z.nullable(z.enum(['male', 'female'])),
  weight: z.nullable(z.number()),
  height: z.nullable(z.number()),
  profile_photo: z.nullable(z.url()),
  preferable_activities: zActivities,
  age: z.nullable(z.int()),
  shoeSize: z.nullable(z.number()),
  phone: z.optional(z.string()),
  leg_length: z.optional(z.number()),
  ycom: z.optional(z.number()),
  brand: z.optional(z.string()),
  shoeModel: z.optional(z.string()),
  tags: z.optional(z.array(z.string()).check(z.maxLength(20))),
  metadata: z.optional(zMetadata),
})

export const zErased = z.object({
  notes: z.int(),
  sessions: z.int(),
  weights: z.int(),
  events: z.int(),
  photo: z.boolean(),
  backups_until: zTimestamp,
})

export const zMessage = z.object({
  message: z.string(),
})

export const zClientDetails = z.object({
  user_uid: z.string(),
  display_name: z.string(),
  email: z.string(),
  gender: z.nullable(z.enum(['male', 'female'])),
  weight: z.nullable(z.number()),
  height: z.nullable(z.number()),
  profile_photo: z.nullable(z.url()),
  preferable_activities: zActivities,
  created_at: zTimestamp,
  age: z.nullable(z.string()),
  shoeSize: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  leg_length: z.nullable(z.number()),
  ycom: z.nullable(z.number()),
  brand: z.nullable(z.string()),
  shoeModel: z.nullable(z.string()),
  tags: z.array(z.string()).check(z.maxLength(20)),
  metadata: zMetadata,
  status: z.enum(['active', 'archived']),
  last_session: z.nullable(zTimestamp),
  admin_uid: z.string(),
  notes: z.nullable(
    z.object({
      text: z.nullable(z.string()),
      updated_at: z.nullable(zTimestamp),
    }),
  ),
})

export const zActor = z.union([
  z.object({
    type: z.literal('key'),
    key_id: z.string(),
    name: z.string(),
    admin_uid: z.nullable(z.string()),
  }),
  z.object({
    type: z.literal('operator'),
    name: z.string(),
  }),
  z.object({
    type: z.literal('system'),
  }),
])

export const zEvent = z.object({
  id: z.string().check(z.regex(/^\d{12}-\d{13}$/)),
  type: z.enum([
    'client.created',
    'client.updated',
    'client.note_saved',
    'client.session_recorded',
    'client.session_deleted',
    'client.photo_changed',
    'client.archived',
    'client.restored',
    'client.deleted',
    'user.created',
    'user.updated',
    'user.weight_deleted',
    'user.progress_link_rotated',
    'user.deleted',
    'key.created',
    'key.rotated',
    'key.revoked',
    'admin.created',
    'admin.deleted',
    'organization.created',
    'organization.updated',
    'webhook.created',
    'webhook.updated',
    'webhook.secret_rotated',
    'webhook.disabled',
    'webhook.deleted',
    'usage.warning',
  ]),
  created_at: zTimestamp,
  actor: zActor,
  request_id: z.nullable(z.string()),
  subject: z.object({
    type: z.string(),
    id: z.string(),
    user_id: z.optional(z.string()),
  }),
  environment: z.nullable(z.enum(['dev', 'prod'])),
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
})

export const zSession = z.object({
  session_id: z
    .string()
    .check(z.regex(/^([1-9]\d{11,12})-(running|vertical-jump|weightlifting|mobility-assessment)$/)),
  activity: z.enum(['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment']),
  started_at: zTimestamp,
  duration_seconds: z.nullable(z.int()),
  ycom: z.nullable(z.number()),
  leg_length: z.nullable(z.number()),
  weight: z.nullable(z.number()),
  note: z.nullable(z.string()),
})

export const zKept = z.object({
  what: z.string(),
  where: z.string(),
  why: z.string(),
  until: z.nullable(z.string()),
})

export const zClientData = z.object({
  subject: z.object({
    type: z.string(),
    id: z.string(),
    user_id: z.optional(z.string()),
  }),
  generated_at: zTimestamp,
  profile: zClient,
  note: z.nullable(
    z.object({
      text: z.nullable(z.string()),
      updated_at: z.nullable(zTimestamp),
    }),
  ),
  sessions: z.array(zSession),
  tags: z.array(z.string()).check(z.maxLength(20)),
  metadata: zMetadata,
  photo: z.nullable(z.url()),
  history: z.array(zEvent),
  progress_link: z.nullable(z.url()),
  kept: z.array(zKept),
})

export const zRowChanges = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))

export const zFileColumns = z.record(z.string(), z.string())

export const zUsage = z.object({
  plan: z.enum(['free', 'pro', 'enterprise']),
  clients: z.object({
    used: z.int(),
    limit: z.nullable(z.int()),
    archived: z.int(),
  }),
  users: z.object({
    dev: z.int(),
    prod: z.int(),
    limit: z.nullable(z.int()),
  }),
  calls: z.object({
    limit: z.nullable(z.int()),
    period_seconds: z.nullable(z.int()),
  }),
  keys: z.object({
    live: z.int(),
    oldest_unused_days: z.nullable(z.int()),
  }),
  events: z.object({
    oldest: z.nullable(z.string().check(z.regex(/^\d{12}-\d{13}$/))),
    newest: z.nullable(z.string().check(z.regex(/^\d{12}-\d{13}$/))),
  }),
  webhooks: z.object({
    active: z.int(),
    failing: z.int(),
    disabled: z.int(),
  }),
  warnings: z.array(
    z.object({
      what: z.enum(['clients', 'users']),
      used: z.int(),
      limit: z.int(),
      percent: z.int(),
    }),
  ),
})

export const zProfile = z.object({
  from_id: z.string(),
  user_id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  display_name: z.string(),
  birthdate: z.iso.date(),
  gender: z.enum(['male', 'female']),
  language: z.enum(['en', 'de', 'es', 'bg', 'uk', 'ru', 'ar']),
  goal: z.enum(['lose weight', 'gain muscle', 'maintain']),
  timezone: z.string(),
  height_cm: z.number(),
  weight_kg: z.number(),
  preferred_unit: z.enum(['kg', 'lb']),
  subscription_status: z.enum(['active', 'trial', 'trial_end']),
  reminders_active: z.boolean(),
  created_at: zTimestamp,
  last_request: zTimestamp,
  target_calories: z.optional(z.number()),
  target_protein: z.optional(z.number()),
  target_fat: z.optional(z.number()),
  target_carbs: z.optional(z.number()),
  target_weight: z.optional(z.number()),
  target_weight_kg: z.optional(z.number()),
})

export const zWeightPoint = z.object({
  weight_id: z.string(),
  weight_kg: z.number(),
  weight: z.number(),
  recorded_at: zTimestamp,
})

export const zUserData = z.object({
  subject: z.object({
    type: z.string(),
    id: z.string(),
    user_id: z.optional(z.string()),
  }),
  generated_at: zTimestamp,
  profile: zProfile,
  note: z.null(),
  weights: z.array(zWeightPoint),
  tags: z.array(z.string()).check(z.maxLength(0)),
  metadata: z.record(z.string(), z.never()),
  photo: z.nullable(z.url()),
  history: z.array(zEvent),
  progress_link: z.nullable(z.url()),
  kept: z.array(zKept),
})

export const zWebhook = z.object({
  id: z.string(),
  url: z.string(),
  types: z.nullable(
    z.array(
      z.enum([
        'client.created',
        'client.updated',
        'client.note_saved',
        'client.session_recorded',
        'client.session_deleted',
        'client.photo_changed',
        'client.archived',
        'client.restored',
        'client.deleted',
        'user.created',
        'user.updated',
        'user.weight_deleted',
        'user.progress_link_rotated',
        'user.deleted',
        'key.created',
        'key.rotated',
        'key.revoked',
        'admin.created',
        'admin.deleted',
        'organization.created',
        'organization.updated',
        'webhook.created',
        'webhook.updated',
        'webhook.secret_rotated',
        'webhook.disabled',
        'webhook.deleted',
        'usage.warning',
      ]),
    ),
  ),
  description: z.nullable(z.string()),
  status: z.enum(['active', 'failing', 'disabled']),
  delivered_to: z.string().check(z.regex(/^\d{12}-\d{13}$/)),
  failing_since: z.nullable(zTimestamp),
  next_attempt_at: z.nullable(zTimestamp),
  last_status: z.nullable(z.int()),
  last_error: z.nullable(z.string()),
  created_at: zTimestamp,
})

export const zOrganization = z.object({
  id: z.string(),
  name: z.string(),
  plan: z.enum(['free', 'pro', 'enterprise']),
  client_limit: z.nullable(z.int()),
  user_limit: z.nullable(z.int()),
  client_count: z.int(),
  user_counts: z.object({
    dev: z.int(),
    prod: z.int(),
  }),
  status: z.enum(['active', 'suspended', 'deleting']),
  created_at: zTimestamp,
  database: z.optional(z.string()),
})

export const zAdmin = z.object({
  admin_uid: z.string(),
  display_name: z.string(),
  email: z.string(),
  created_at: zTimestamp,
})

export const zKey = z.object({
  id: z.string(),
  prefix: z.string(),
  api: z.enum(['client-management', 'user-management']),
  role: z.nullable(z.enum(['admin', 'member'])),
  admin_uid: z.nullable(z.string()),
  environment: z.nullable(z.enum(['dev', 'prod'])),
  scopes: z.nullable(
    z.array(
      z.enum([
        'clients:read',
        'clients:write',
        'clients:delete',
        'notes:read',
        'notes:write',
        'history:read',
        'webhooks',
        'transfer',
        'users:read',
        'users:write',
        'users:delete',
      ]),
    ),
  ),
  name: z.string(),
  created_at: zTimestamp,
  expires_at: z.nullable(zTimestamp),
  revoked_at: z.nullable(zTimestamp),
  last_used_at: z.nullable(zTimestamp),
})

export const zDatabase = z.object({
  name: z.string(),
  size_bytes: z.int(),
  organization_count: z.int(),
  client_count: z.int(),
  user_counts: z.object({
    dev: z.int(),
    prod: z.int(),
  }),
})

export const zBookmark = z.string()

export const zIdempotencyKey = z.string().check(z.maxLength(255))

export const zIfMatch = z.string()

export const zIfNoneMatch = z.string()

export const zDeleteClientResponse = z.object({
  message: z.string(),
  erased: zErased,
})

export const zListClientsResponse = z.object({
  users: z.array(zClient).check(z.maxLength(500)),
  next_cursor: z.nullable(z.string()),
  previous_cursor: z.nullable(z.string()),
})

export const zCreateClientResponse = z.object({
  userData: zNewClient,
})

export const zUpdateClientResponse = z.object({
  message: z.string(),
  profile_photo: z.nullish(z.url()),
})

export const zSaveNoteResponse = zMessage

export const zRecordSessionResponse = z.object({
  message: z.string(),
  session_id: z
    .string()
    .check(z.regex(/^([1-9]\d{11,12})-(running|vertical-jump|weightlifting|mobility-assessment)$/)),
  last_session: zTimestamp,
})

export const zArchiveClientResponse = zMessage

export const zRestoreClientResponse = zMessage

export const zFilterClientsResponse = z.object({
  query_count: z.nullable(z.int()),
  users: z.array(zClient).check(z.maxLength(500)),
  first_uid: z.string(),
  last_uid: z.string(),
  next_cursor: z.nullable(z.string()),
  previous_cursor: z.nullable(z.string()),
})

export const zGetClientResponse = zClientDetails

export const zGetHistoryResponse = z.object({
  events: z.array(zEvent).check(z.maxLength(500)),
  next: z.nullable(z.string().check(z.regex(/^\d{12}-\d{13}$/))),
})

export const zGetPersonalDataResponse = zClientData

export const zListSessionsResponse = z.object({
  sessions: z.array(zSession).check(z.maxLength(500)),
  next_cursor: z.nullable(z.string()),
})

export const zDeleteSessionResponse = zMessage

export const zListTagsResponse = z.object({
  tags: z
    .array(
      z.object({
        tag: z.string(),
        count: z.int(),
      }),
    )
    .check(z.maxLength(1000)),
})

export const zListEventsResponse = z.object({
  events: z.array(zEvent).check(z.maxLength(500)),
  next: z.string().check(z.regex(/^\d{12}-\d{13}$/)),
  has_more: z.boolean(),
})

export const zImportClientsResponse = z.object({
  dry_run: z.boolean(),
  total: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['created', 'updated', 'unchanged', 'failed']),
      user_uid: z.nullable(z.string()),
      changes: z.optional(zRowChanges),
      errors: z.optional(
        z.array(
          z.object({
            field: z.string(),
            message: z.string(),
          }),
        ),
      ),
    }),
  ),
  columns: zFileColumns,
  ignored_columns: z.array(z.string()),
})

export const zImportSessionsResponse = z.object({
  dry_run: z.boolean(),
  total: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['created', 'updated', 'unchanged', 'failed']),
      user_uid: z.nullable(z.string()),
      changes: z.optional(zRowChanges),
      errors: z.optional(
        z.array(
          z.object({
            field: z.string(),
            message: z.string(),
          }),
        ),
      ),
    }),
  ),
  columns: zFileColumns,
  ignored_columns: z.array(z.string()),
})

export const zGetUsageResponse = zUsage

export const zExportClientsResponse = z.string()

export const zExportSessionsResponse = z.string()

export const zGetPhotoResponse = z.string()

export const zCreateUserResponse = z.object({
  message: z.string(),
  user_id: z.string(),
  visualization_url: z.url(),
})

export const zEditUserResponse = z.object({
  status: z.literal('success'),
  message: z.string(),
  profile: zProfile,
})

export const zGetUserProfileResponse = z.object({
  status: z.literal('success'),
  profile: zProfile,
})

export const zGetDashboardUrlResponse = z.object({
  status: z.literal('success'),
  dashboard_url: z.url(),
})

export const zRotateDashboardUrlResponse = z.object({
  status: z.literal('success'),
  dashboard_url: z.url(),
})

export const zListUsersResponse = z.object({
  status: z.literal('success'),
  users: z.array(zProfile).check(z.maxLength(500)),
  next_cursor: z.nullable(z.string()),
})

export const zGetWeightHistoryResponse = z.object({
  status: z.literal('success'),
  unit: z.enum(['kg', 'lb']),
  weights: z.array(zWeightPoint).check(z.maxLength(1000)),
  next_cursor: z.nullable(z.string()),
})

export const zDeleteWeightResponse = z.object({
  status: z.literal('success'),
  message: z.string(),
  profile: zProfile,
})

export const zDeleteUserResponse = z.object({
  status: z.literal('success'),
  message: z.string(),
  erased: zErased,
})

export const zListUserEventsResponse = z.object({
  events: z.array(zEvent).check(z.maxLength(500)),
  next: z.string().check(z.regex(/^\d{12}-\d{13}$/)),
  has_more: z.boolean(),
})

export const zGetUserPersonalDataResponse = zUserData

export const zGetUserUsageResponse = zUsage

export const zExportUsersResponse = z.string()

export const zExportWeightsResponse = z.string()

export const zImportUsersResponse = z.object({
  dry_run: z.boolean(),
  total: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['created', 'updated', 'unchanged', 'failed']),
      from_id: z.nullable(z.string()),
      user_id: z.nullable(z.string()),
      changes: z.optional(zRowChanges),
      errors: z.optional(
        z.array(
          z.object({
            field: z.string(),
            message: z.string(),
          }),
        ),
      ),
    }),
  ),
  columns: zFileColumns,
  ignored_columns: z.array(z.string()),
})

export const zImportWeightsResponse = z.object({
  dry_run: z.boolean(),
  total: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['created', 'updated', 'unchanged', 'failed']),
      from_id: z.nullable(z.string()),
      user_id: z.nullable(z.string()),
      changes: z.optional(zRowChanges),
      errors: z.optional(
        z.array(
          z.object({
            field: z.string(),
            message: z.string(),
          }),
        ),
      ),
    }),
  ),
  columns: zFileColumns,
  ignored_columns: z.array(z.string()),
})

export const zGetProgressResponse = z.string()

export const zListWebhooksResponse = z.object({
  webhooks: z.array(zWebhook).check(z.maxLength(10)),
})

export const zCreateWebhookResponse = z.object({
  webhook: zWebhook,
  secret: z.string(),
})

export const zDeleteWebhookResponse = zMessage

export const zGetWebhookResponse = z.object({
  webhook: zWebhook,
})

export const zUpdateWebhookResponse = z.object({
  webhook: zWebhook,
})

export const zRotateWebhookSecretResponse = z.object({
  secret: z.string(),
  previous_secret_until: zTimestamp,
})

export const zReplayWebhookResponse = z.object({
  webhook: zWebhook,
})

export const zSkipWebhookEventResponse = z.object({
  webhook: zWebhook,
})

export const zTestWebhookResponse = z.object({
  status: z.nullable(z.int()),
  milliseconds: z.int(),
  error: z.nullable(z.string()),
  body: z.nullable(z.string()),
})

export const zListWebhooksForUsersResponse = z.object({
  webhooks: z.array(zWebhook).check(z.maxLength(10)),
})

export const zCreateWebhookForUsersResponse = z.object({
  webhook: zWebhook,
  secret: z.string(),
})

export const zDeleteWebhookForUsersResponse = zMessage

export const zGetWebhookForUsersResponse = z.object({
  webhook: zWebhook,
})

export const zUpdateWebhookForUsersResponse = z.object({
  webhook: zWebhook,
})

export const zRotateWebhookSecretForUsersResponse = z.object({
  secret: z.string(),
  previous_secret_until: zTimestamp,
})

export const zReplayWebhookForUsersResponse = z.object({
  webhook: zWebhook,
})

export const zSkipWebhookEventForUsersResponse = z.object({
  webhook: zWebhook,
})

export const zTestWebhookForUsersResponse = z.object({
  status: z.nullable(z.int()),
  milliseconds: z.int(),
  error: z.nullable(z.string()),
  body: z.nullable(z.string()),
})

export const zListOrganizationsResponse = z.object({
  organizations: z.array(zOrganization).check(z.maxLength(500)),
})

export const zCreateOrganizationResponse = z.object({
  organization: zOrganization,
})

export const zDeleteOrganizationResponse = z.object({
  organization: zOrganization,
})

export const zGetOrganizationResponse = z.object({
  organization: zOrganization,
})

export const zUpdateOrganizationResponse = z.object({
  organization: zOrganization,
})

export const zListAdminsResponse = z.object({
  admins: z.array(zAdmin),
})

export const zCreateAdminResponse = z.object({
  admin: zAdmin,
})

export const zDeleteAdminResponse = zMessage

export const zListKeysResponse = z.object({
  keys: z.array(zKey),
})

export const zCreateKeyResponse = z.object({
  api_key: z.string(),
  key: zKey,
})

export const zRotateKeyResponse = z.object({
  api_key: z.string(),
  key: zKey,
})

export const zRevokeKeyResponse = zMessage

export const zListOrganizationEventsResponse = z.object({
  events: z.array(zEvent).check(z.maxLength(500)),
  next: z.string().check(z.regex(/^\d{12}-\d{13}$/)),
  has_more: z.boolean(),
})

export const zReapplyErasuresResponse = z.object({
  clients: z.int(),
  users: z.int(),
  organization: z.boolean(),
  next_cursor: z.nullable(z.string()),
})

export const zListDatabasesResponse = z.object({
  databases: z.array(zDatabase),
})

export const zGetIndexResponse = z.object({
  name: z.string(),
  version: z.string(),
  docs: z.url(),
  openapi: z.url(),
  llms: z.url(),
  health: z.url(),
})

export const zGetHealthResponse = z.object({
  status: z.literal('ok'),
})

export const zGetOpenapiResponse = z.object({
  openapi: z.literal('3.1.0'),
})

export const zGetLlmsResponse = z.string()

export const zGetDocsResponse = z.string()

export const zGetDocsFileResponse = z.string()

export const zReceiveEventWebhookRequest = z.object({
  body: z.object({
    type: z.string(),
    timestamp: zTimestamp,
    data: z.union([zEvent, z.record(z.string(), z.unknown())]),
  }),
  path: z.optional(z.never()),
  query: z.optional(z.never()),
  headers: z.object({
    'webhook-id': z.string(),
    'webhook-timestamp': z.string(),
    'webhook-signature': z.string(),
  }),
})
