import * as z from 'zod/mini'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import {
  always,
  answer,
  bodyIn,
  byDefault,
  describe,
  failure,
  having,
  headers,
  host,
  invalid,
  json,
  message,
  named,
  ofChanges,
  ofClients,
  ofWrites,
  optionally,
  timestamp,
  tooMany,
  versioned,
} from '../http/docs.ts'
import { documented } from '../http/fields.ts'
import { clientPath } from './client-fields.ts'
import { clientToDelete } from './delete-client.ts'
import { activitiesAsText, client, clientWithNotes, creation, update, userData } from './docs-fields.ts'
import { filterQuery } from './filter-clients.ts'
import { listQuery } from './list-clients.ts'
import { session } from './record-session.ts'
import { note } from './save-note.ts'

const shared = {
  tags: ['Client management'],
  security: [{ clientKey: [] }, { clientKeyHeader: [] }, { clientKeyBare: [] }, { clientKeyPrefixed: [] }],
}

const uid = '01M7ZXE1G7CGKTW63S383AJB69'
const sent = {
  display_name: 'Mara Lindqvist',
  email: 'mara@example.com',
  age: 34,
  gender: 'female',
  shoeSize: 7.5,
  height: 171,
  preferable_activities: ['Running', 'Weightlifting'],
}
const created = {
  user_uid: uid,
  ...sent,
  weight: null,
  profile_photo: null,
}
const shown = {
  ...created,
  created_at: '2026-11-21T20:40:44.295Z',
  age: '34',
  shoeSize: '7.5',
  weight: 63.1,
  phone: null,
  leg_length: null,
  ycom: null,
  brand: 'Nike',
  shoeModel: 'Peak-smart',
  profile_photo: `${host}/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg`,
  last_session: '2026-11-20T17:30:00.000Z',
  admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
}

const notAdmin = named(
  'NotAdmin',
  failure('The key may not do this.', 'The requester does not have admin privileges'),
)
const unknownUser = named(
  'UnknownClient',
  failure('No such client in the organization.', 'The user is not found or is not under the admin'),
)
const notUnderAdmin = named(
  'NotUnderAdmin',
  failure('No such client in the organization.', 'User not found or not under admin'),
)
const badUid = named('BadUid', invalid(['user_uid', 'The user UID is missing or invalid']))
const noUid = named('NoUid', invalid(['user_uid', 'Missing required user UID']))

const ofOne = { path: clientPath }
const page = describe(listQuery.shape, {
  start_after_id: 'The page just after this id: a position, which need not exist.',
  end_before_id: 'The page just before this id; not together with `start_after_id`.',
})
const { limit } = page
const filters = describe(filterQuery.shape, {
  admin_uid: 'Who created the client.',
  start_date: 'Bound on the UTC day of `last_session`, inclusive. Clients without a session match no bound.',
  end_date: 'The other bound, inclusive.',
})
const anyOfThem = optionally(activitiesAsText, { description: 'Matches who has any of these.' })

describe(session.shape, {
  started_at: 'With an offset or `Z`, from 2000 to 5 minutes ahead. Default: now.',
})
documented(note.shape.note, {
  maxLength: 100_000,
  description: 'At most 100 000 bytes of UTF-8, kept as they are.',
})

const photoHeaders = { ETag: 'Strong.', 'Accept-Ranges': '`bytes`', 'Cache-Control': 'Five minutes.' }
const range = { 'Content-Range': '`bytes 0-9/871`; in 416 `bytes */871`.' }
const bytes = { schema: documented(z.string(), { format: 'binary' }) }
const image = { 'image/jpeg': bytes, 'image/png': bytes }
const header = (text: string) => optionally(z.string(), { description: text })

const aPage = json('A page.', z.strictObject({ users: z.array(client) }), { users: [shown] })

const clients: ZodOpenApiPathsObject[string] = {
  get: {
    ...shared,
    operationId: 'listClients',
    summary: 'List clients',
    description: 'All of the organization, whoever created them, in `user_uid` order.',
    requestParams: { query: z.object({ ...page, limit: byDefault(limit, 100) }), header: headers.read },
    responses: {
      '200': {
        ...aPage,
        headers: {
          ...aPage.headers,
          Link: {
            description: 'The next page, when more follow: `<absolute URL>; rel="next"`.',
            schema: { type: 'string' },
          },
        },
      },
      '400': invalid(['limit', 'limit must be a whole number from 1 to 500']),
      '403': failure('The key may not do this.', 'User does not have the required permissions'),
      '404': failure('No client on the page.', 'Users not found'),
      ...ofClients,
    },
  },
  post: {
    ...shared,
    operationId: 'createClient',
    summary: 'Create a client',
    description:
      'Within the limit of the plan, exactly, even if many create at once; a duplicate e-mail is told first. Files come in multipart only.',
    requestParams: { header: headers.write },
    requestBody: bodyIn(creation, sent),
    responses: {
      '201': json('Created.', z.strictObject({ userData }), { userData: created }),
      '400': invalid(
        ['display_name', 'display_name must be 1 to 200 characters without control characters'],
        ['email', 'email is required'],
        ['heigth', 'unknown field "heigth", did you mean "height"?'],
      ),
      '403': failure('The key may not do this.', 'User is not authorized to create users'),
      '404': failure('The plan is full.', 'User creation limit reached for Pro plan'),
      ...ofClients,
      ...ofWrites,
    },
  },
  put: {
    ...shared,
    operationId: 'updateClient',
    summary: 'Update a client',
    description:
      '`user_uid` and at least one field to change, in the query, in the body or in both; the same field twice with ' +
      'different values is 400. In JSON null clears. A new photo replaces the old one.',
    requestParams: { query: update.query, header: headers.change },
    requestBody: bodyIn(update, { user_uid: uid, weight: 63.1, brand: null }, false),
    responses: {
      '200': json('Updated.', message, { message: 'User information updated successfully.' }),
      '400': noUid,
      '403': failure('The key may not do this.', 'User is not authorized to update user information'),
      '404': notUnderAdmin,
      ...ofClients,
      ...ofChanges,
    },
  },
  delete: {
    ...shared,
    operationId: 'deleteClient',
    summary: 'Delete a client',
    description:
      'With its note, sessions and photo. `user_uid` comes in the body or, as proxies may drop that, in the query.',
    requestParams: {
      query: z.object({ user_uid: z.optional(clientToDelete.shape.user_uid) }),
      header: headers.change,
    },
    requestBody: bodyIn(
      { json: clientToDelete, form: clientToDelete, multipart: clientToDelete },
      { user_uid: uid },
      false,
    ),
    responses: {
      '200': json('Deleted.', message, { message: 'User deleted successfully.' }),
      '400': noUid,
      '403': failure('The key may not do this.', 'User is not authorized to delete users'),
      '404': notUnderAdmin,
      ...ofClients,
      ...ofChanges,
    },
  },
}

export const paths: ZodOpenApiPathsObject = {
  '/client-management/clients': clients,
  '/client-management/clients/filter': {
    get: {
      ...shared,
      operationId: 'filterClients',
      summary: 'Filter clients',
      description: 'Those that match all conditions, in `user_uid` order.',
      requestParams: {
        query: z.object({
          ...filters,
          limit: byDefault(limit, 5),
          preferable_activities: anyOfThem,
        }),
        header: headers.read,
      },
      responses: {
        '200': json(
          'A page.',
          z.strictObject({
            query_count: documented(z.int(), { description: 'All that match, whatever the page.' }),
            users: z.array(client),
            first_uid: z.string(),
            last_uid: z.string(),
          }),
          { query_count: 2, users: [shown], first_uid: uid, last_uid: uid },
        ),
        '400': invalid(
          ['gender', 'gender must be one of: male, female'],
          ['start_date', 'start_date must not be after end_date'],
        ),
        '403': notAdmin,
        '404': failure('No client on the page.', 'No users found under the admin'),
        ...ofClients,
      },
    },
  },
  '/client-management/clients/{user_uid}': {
    get: {
      ...shared,
      operationId: 'getClient',
      summary: 'Get a client with its note',
      requestParams: { ...ofOne, header: headers.look },
      responses: {
        ...versioned(
          json('The client.', clientWithNotes, {
            ...shown,
            notes: {
              text: 'Hamstring strain: less speed work for two weeks',
              updated_at: '2026-11-21T20:40:44.477Z',
            },
          }),
        ),
        '400': badUid,
        '403': notAdmin,
        '404': unknownUser,
        ...ofClients,
      },
    },
  },
  '/client-management/clients/save-notes/{user_uid}': {
    post: {
      ...shared,
      operationId: 'saveNote',
      summary: 'Save, replace or clear the note of a client',
      description: 'Omitted, empty, null or no body at all clears it.',
      requestParams: { ...ofOne, header: headers.change },
      requestBody: bodyIn(
        { json: note, form: note, multipart: note },
        { note: 'Hamstring strain: less speed work for two weeks' },
        false,
      ),
      responses: {
        '200': json('Saved or cleared.', message, { message: 'Note saved successfully.' }),
        '400': badUid,
        '403': notAdmin,
        '404': unknownUser,
        ...ofClients,
        ...ofChanges,
      },
    },
  },
  '/client-management/clients/record-session/{user_uid}': {
    post: {
      ...shared,
      operationId: 'recordSession',
      summary: 'Record a training session',
      description:
        'What `last_session` and its filters are fed by. The same client, start and activity twice is one session. ' +
        "Measurements become the client's unless a later session is known.",
      requestParams: { ...ofOne, header: headers.change },
      requestBody: bodyIn(
        { json: session },
        { activity: 'Running', started_at: '2026-11-20T18:30:00+01:00', weight: 63.1 },
      ),
      responses: {
        '201': json(
          'Recorded.',
          z.strictObject({
            message: z.string(),
            last_session: timestamp,
          }),
          { message: 'Session recorded successfully.', last_session: '2026-11-20T17:30:00.000Z' },
        ),
        '400': invalid([
          'activity',
          'activity must be one of: Running, Vertical Jump, Weightlifting, Mobility Assessment',
        ]),
        '403': notAdmin,
        '404': unknownUser,
        ...ofClients,
        ...ofChanges,
      },
    },
  },
  '/client-management/photos/{file}': {
    get: {
      tags: shared.tags,
      security: [],
      operationId: 'getPhoto',
      summary: 'Get a profile photo',
      description: 'For an `<img>`: the name, which `profile_photo` gives, is the permission.',
      requestParams: {
        path: z.object({ file: z.string().check(z.regex(/^[\w-]{22}\d*\.(jpg|png)$/)) }),
        header: z.object({
          Range: header('One range of bytes; several get the whole photo.'),
          'If-None-Match': header('ETags, or `*`.'),
          'If-Range': header('An ETag.'),
        }),
      },
      responses: {
        '200': having(answer('The photo.', image), photoHeaders),
        '206': having(answer('The range.', image), { ...photoHeaders, ...range }),
        '304': having(answer('Not modified.'), photoHeaders),
        '404': failure('No such photo (any more).', 'Photo not found'),
        '416': having(failure('The range begins after the end.', 'The range is not within the photo'), range),
        '429': tooMany,
        ...always,
      },
    },
  },
}
