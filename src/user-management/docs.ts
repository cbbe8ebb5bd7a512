import * as z from 'zod/mini'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { timezoneSentence } from '../domain/timezone.ts'
import { environments, genders, goals, languages, subscriptionStatuses } from '../domain/user.ts'
import {
  always,
  answer,
  bodyIn,
  describe,
  failure,
  having,
  headers,
  host,
  invalid,
  json,
  named,
  ofChanges,
  ofOthers,
  ofWrites,
  timestamp,
  url,
  versioned,
} from '../http/docs.ts'
import { documented } from '../http/fields.ts'
import { newUser } from './create-user.ts'
import { dashboardQuery, rotation } from './dashboard-url.ts'
import { userChanges } from './edit-user.ts'
import { profileQuery } from './get-user-profile.ts'
import { ranges } from './progress/history.ts'

const shared = { tags: ['User management'], security: [{ userKey: [] }] }

const org = documented(z.string(), { description: "The organization's id." })
const environment = documented(z.enum(environments), {
  description: 'Users of `dev` and `prod` are apart.',
})
const path = z.object({ org, environment })
const range = documented(z.enum(ranges), {
  description:
    'How much of the history the chart and the table show. Absent or unknown: the shortest of `quarter`, `year` and `all` with ten weights.',
  examples: ['year'],
})
const base = '/{org}/{environment}/v1'

const link = `${host}/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh`
const sent = {
  from_id: 'user_abc123',
  first_name: 'Nadia',
  last_name: 'Okafor',
  birthdate: '1990-05-15',
  gender: 'female',
  language: 'en',
  goal: 'lose weight',
  timezone: 'Zurich, Switzerland (UTC+01:00)',
  height_cm: 168,
  weight_kg: 78,
}
const shown = {
  ...sent,
  display_name: 'Nadia',
  weight_kg: 76.5,
  subscription_status: 'trial',
  reminders_active: true,
  created_at: '2026-11-21T20:40:44.522Z',
  last_request: '2026-11-21T20:40:44.522Z',
  target_calories: 1560,
  target_protein: 137,
  target_fat: 52,
  target_carbs: 136,
  target_weight: 74.1,
  target_weight_kg: 74.1,
}

const target = (description: string) => documented(z.optional(z.number()), { description })

export const profile = documented(
  z.strictObject({
    from_id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    display_name: z.string(),
    birthdate: documented(z.string(), { format: 'date' }),
    gender: z.enum(genders),
    language: z.enum(languages),
    goal: z.enum(goals),
    timezone: z.string(),
    height_cm: documented(z.number(), { description: 'To 0.01, as is `weight_kg`.' }),
    weight_kg: z.number(),
    subscription_status: z.enum(subscriptionStatuses),
    reminders_active: z.boolean(),
    created_at: timestamp,
    last_request: documented(z.pipe(timestamp, timestamp), {
      description: 'The last recorded request about this user; recorded at most once a minute.',
    }),
    target_calories: target('kcal a day.'),
    target_protein: target('g a day, as are the next two.'),
    target_fat: z.optional(z.number()),
    target_carbs: z.optional(z.number()),
    target_weight: target('In the unit that was used last, kg or lb.'),
    target_weight_kg: z.optional(z.number()),
  }),
  {
    id: 'Profile',
    description: 'The six targets only where they apply: see the description of this document.',
  },
)

const success = z.literal('success')
const dashboard = z.strictObject({ status: success, dashboard_url: url() })

describe(newUser.shape, {
  from_id: "The caller's own id: case-sensitive, unique in the environment.",
  display_name: 'Default: the first name.',
  birthdate: 'From 1900-01-01 to today.',
  timezone: 'Two or more parts with commas between, in any script; from -12:00 to +14:00.',
})
describe(userChanges.shape, {
  birthdate: 'From 1900-01-01 to today.',
  display_name: 'null makes it the first name.',
  weighed_at:
    'When the weight was weighed; default: now. From 2000 and the birthdate to 5 minutes ahead. A weight older than the newest goes into the history only.',
})
const systems =
  'Measurements are of one system, `height_cm` and `weight_kg` or `height_ft` and `weight_lbs`: '
documented(userChanges, { minProperties: 2 })

const created = z.strictObject({ message: z.string(), user_id: z.string(), visualization_url: url() })
const edited = z.strictObject({ status: success, message: z.string(), profile })

const unknownUser = named('UnknownUser', failure('No such user.', 'User with from_id user_abc123 not found'))
const noId = named('NoId', invalid(['from_id', 'Missing required parameter: from_id']))
const page = { 'text/html': { schema: z.string() } }
const uncached = { 'Cache-Control': '`private, no-store`' }

export const paths: ZodOpenApiPathsObject = {
  [`${base}/create-user`]: {
    post: {
      ...shared,
      operationId: 'createUser',
      summary: 'Create a user',
      description: `${systems}both of it, within 50–272 cm and 20–650 kg.`,
      requestParams: { path, header: headers.write },
      requestBody: bodyIn({ json: newUser }, sent),
      responses: {
        '201': json('Created, on trial and with reminders.', created, {
          message: 'User created successfully',
          user_id: '01M7ZXE1QAQRYH0BCRHT8711Z4',
          visualization_url: link,
        }),
        '400': invalid(['from_id', 'User with from_id user_abc123 already exists']),
        ...ofOthers,
        ...ofWrites,
      },
    },
  },
  [`${base}/edit-user`]: {
    post: {
      ...shared,
      operationId: 'editUser',
      summary: 'Edit a user',
      description:
        `${systems}either or both of it. A new weight, height, goal, gender or birthdate recalculates the targets; every weight sent ` +
        'is a point of the history.',
      requestParams: { path, header: headers.change },
      requestBody: bodyIn({ json: userChanges }, { from_id: 'user_abc123', weight_kg: 76.5 }),
      responses: {
        '200': json('Edited.', edited, {
          status: 'success',
          message: 'User updated successfully',
          profile: shown,
        }),
        '400': invalid(['timezone', timezoneSentence], ['user_id', 'user_id cannot be edited']),
        '404': unknownUser,
        ...ofOthers,
        ...ofChanges,
      },
    },
  },
  [`${base}/get-user-profile`]: {
    get: {
      ...shared,
      operationId: 'getUserProfile',
      summary: 'Get the profile of a user',
      requestParams: { path, query: profileQuery, header: headers.look },
      responses: {
        ...versioned(
          json('The profile.', z.strictObject({ status: success, profile }), {
            status: 'success',
            profile: shown,
          }),
        ),
        '400': noId,
        '404': unknownUser,
        ...ofOthers,
      },
    },
  },
  [`${base}/dashboard-url`]: {
    get: {
      ...shared,
      operationId: 'getDashboardUrl',
      summary: 'Get the link to the progress page',
      requestParams: { path, query: dashboardQuery, header: headers.read },
      responses: {
        '200': json('The link.', dashboard, { status: 'success', dashboard_url: link }),
        '400': noId,
        '404': unknownUser,
        ...ofOthers,
      },
    },
    post: {
      ...shared,
      operationId: 'rotateDashboardUrl',
      summary: 'Replace the link to the progress page',
      description: 'The old link is dead at once.',
      requestParams: { path, header: headers.write },
      requestBody: bodyIn({ json: rotation }, { from_id: 'user_abc123', rotate: true }),
      responses: {
        '200': json('The new link.', dashboard, { status: 'success', dashboard_url: link }),
        '400': invalid(['rotate', 'rotate must be true']),
        '404': unknownUser,
        ...ofOthers,
        ...ofWrites,
      },
    },
  },
  [`${base}/progress/{token}`]: {
    get: {
      tags: shared.tags,
      security: [],
      operationId: 'getProgress',
      summary: "Show a user's progress",
      description:
        'What `visualization_url` opens: a page for the user, in their language, unit and time; the token is the permission.',
      requestParams: {
        path: z.object({ org, environment, token: z.string() }),
        query: z.object({ range: z.optional(range) }),
      },
      responses: {
        '200': having(answer('The page.', page), uncached),
        '404': having(answer('A page that says that the link is unknown.', page), uncached),
        ...always,
      },
    },
  },
}
