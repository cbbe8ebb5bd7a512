/* eslint-disable */
// Made by `npm run openapi` from src/openapi/openapi.json.
export interface paths {
  '/client-management/clients': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List clients
     * @description Lists the clients of all admins of the organization.
     */
    get: operations['listClients']
    /**
     * Update a client
     * @description Changes the given fields, at least one beside `user_uid`. Query and body may both carry fields; one field with two values is 400. In JSON, null clears a field. A new photo replaces the old one. An archived client is 400.
     */
    put: operations['updateClient']
    /**
     * Create a client
     * @description The plan's client limit holds exactly, even if many requests create clients at once. A duplicate e-mail is reported before a full plan. Only multipart takes a photo.
     */
    post: operations['createClient']
    /**
     * Delete a client
     * @description Deletes the client, also an archived one, with its note, sessions and photo, and empties the changes in its events. A call about the client that is repeated under its `Idempotency-Key` is 410 from then on. `erased` says what went. The query may carry `user_uid` instead, because some proxies drop the body of a DELETE.
     */
    delete: operations['deleteClient']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/save-notes/{user_uid}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Save, replace or clear the note of a client
     * @description A missing, empty or null `note` clears the note, and so does a call without a body. An archived client is 400.
     */
    post: operations['saveNote']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/record-session/{user_uid}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Record a training session
     * @description The latest start is the `last_session` of the client, which the date filter reads. The same client, start and activity are one session: sent again, even with other values, it changes nothing. The measurements become the client's unless it has a later session. An archived client is 400.
     */
    post: operations['recordSession']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/archive/{user_uid}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Archive a client
     * @description The client keeps everything, frees its place in the plan, and is left out of lists. It can be read and deleted; changes are 400 until it is restored. Its e-mail stays taken. A client that is archived already stays as it is.
     */
    post: operations['archiveClient']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/restore/{user_uid}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Restore an archived client
     * @description The client is active again and takes a place in the plan, whose limit holds exactly. A client that is active already stays as it is.
     */
    post: operations['restoreClient']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/filter': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Filter clients
     * @description Lists the clients that match all conditions. For the next page, send its `next_cursor` as `cursor`, or in the order of `user_uid` its `last_uid` as `start_after_id`. For the page before, send its `previous_cursor`, or its `first_uid` as `end_before_id`.
     */
    get: operations['filterClients']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/{user_uid}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a client with its note
     * @description Shows all fields of the client. No other call shows the note. A change takes the `ETag` in `If-Match`.
     */
    get: operations['getClient']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/{user_uid}/history': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the history of a client
     * @description Lists the events of one client, newest first, also of a deleted client while events are kept.
     */
    get: operations['getHistory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/{user_uid}/personal-data': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a client's personal data
     * @description Everything that is held about the client, in one document that is sent as it is read: a broken off one is not whole JSON. The key needs the scopes `transfer` and `clients:read`.
     */
    get: operations['getPersonalData']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/{user_uid}/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the sessions of a client
     * @description Lists the sessions of a client, also of an archived one, newest first.
     */
    get: operations['listSessions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/clients/{user_uid}/sessions/{session_id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Delete a session
     * @description The latest start that is left becomes the `last_session` of the client. Measurements stay. An archived client is 400.
     */
    delete: operations['deleteSession']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List tags
     * @description Lists the tags of the active clients, in the order of their lower-case spellings by code points.
     */
    get: operations['listTags']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Follow the changes of clients
     * @description Lists events in the order of commits. Whoever reads after an event never misses one that commits later.
     */
    get: operations['listEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/imports/clients': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Import clients
     * @description Creates and changes clients by the rows of a file, as an export has them. Blank cells leave a field, `null` in NDJSON clears it. A column `note` needs the scope `notes:write`. At most 500 rows and 1 000 000 bytes. Each row goes through the rules of a single call, in the order of the file; one that fails changes nothing and stops no other. A row whose own values were in an earlier row fails. All rows are written in one transaction: whole or not at all. If others keep changing what the file is about, the answer is 503 and nothing has changed.
     */
    post: operations['importClients']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/imports/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Import training sessions
     * @description Records the sessions in the rows of a file, as an export has them. A row names its client by `user_uid`, or else by `email`, and says in `started_at` when it was. A session that is there is unchanged. At most 500 rows and 1 000 000 bytes. Each row goes through the rules of a single call, in the order of the file; one that fails changes nothing and stops no other. A row whose own values were in an earlier row fails. All rows are written in one transaction: whole or not at all. If others keep changing what the file is about, the answer is 503 and nothing has changed.
     */
    post: operations['importSessions']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/usage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get what the organization uses of what it may
     * @description Shows the counts of the organization, its limits, and the webhooks of client management. It needs no scope.
     */
    get: operations['getUsage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/exports/clients': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export clients
     * @description The clients that match all conditions, in the order of `user_uid`, as a file that an import takes: importing it changes nothing. The column `note` is there for a key that has `notes:read`.
     */
    get: operations['exportClients']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/exports/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export sessions
     * @description The sessions of all clients, also of archived ones, in the order of `user_uid` and start, as a file that an import takes. A row names its client by `user_uid` and `email`. The column `note` is there for a key that has `notes:read`.
     */
    get: operations['exportSessions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/photos/{file}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a profile photo
     * @description An `<img>` can load the photo without a key: the name of the file is the permission.
     */
    get: operations['getPhoto']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/create-user': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create a user
     * @description Measurements are in one system: `height_cm` and `weight_kg`, or `height_ft` and `weight_lbs`. Both fields of one system are required, within 50–272 cm and 20–650 kg.
     */
    post: operations['createUser']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/edit-user': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Edit a user
     * @description Measurements are in one system: `height_cm` and `weight_kg`, or `height_ft` and `weight_lbs`. One of the two is enough. A new weight, height, goal, gender or birthdate recalculates the targets. Every weight is a point of the history.
     */
    post: operations['editUser']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/get-user-profile': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the profile of a user
     * @description Shows the profile, with the daily targets where they apply. An edit takes the `ETag` in `If-Match`. The call counts as a request about the user (`last_request`).
     */
    get: operations['getUserProfile']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/dashboard-url': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the link to the progress page
     * @description Anyone who has the link sees the page, without a key.
     */
    get: operations['getDashboardUrl']
    put?: never
    /**
     * Replace the link to the progress page
     * @description The old link stops working at once.
     */
    post: operations['rotateDashboardUrl']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/list-users': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List and search users
     * @description Lists the users of one environment in the order of their `from_id`.
     */
    get: operations['listUsers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/get-weight-history': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the weight history of a user
     * @description Lists the recorded weights, newest first.
     */
    get: operations['getWeightHistory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/delete-weight': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Delete a weight
     * @description Removes a weight from the history. The latest one that is left is the weight of the profile, and the targets follow; the start that they are reckoned from and the unit stay. The last weight of a history cannot be deleted.
     */
    post: operations['deleteWeight']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/delete-user': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Delete a user
     * @description Removes the user and their weights, and empties the changes in their events. The progress link stops working at once, and the `from_id` is free. A call about the user that is repeated under its `Idempotency-Key` is 410 from then on. `erased` says what went.
     */
    post: operations['deleteUser']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Follow the changes of users
     * @description Lists the events of one environment in the order of commits. Whoever reads after an event never misses one that commits later.
     */
    get: operations['listUserEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/get-personal-data': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a user's personal data
     * @description Everything that is held about the user, in one document that is sent as it is read: a broken off one is not whole JSON. The key needs the scopes `transfer` and `users:read`. The call counts as a request about the user (`last_request`).
     */
    get: operations['getUserPersonalData']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/usage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get what the organization uses of what it may
     * @description Shows the counts of the organization, its limits, and the webhooks of this environment. It needs no scope.
     */
    get: operations['getUserUsage']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/export-users': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export users
     * @description The users that match all conditions, in the order of `from_id`, as a file that an import takes: importing it changes nothing. Measurements are in the preferred system of each user, rounded to 0.01; the columns of the other system are blank. `weighed_at` is the time of the weight.
     */
    get: operations['exportUsers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/export-weights': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export weights
     * @description The weights of all users, in the order of `from_id` and time, as a file that an import takes. Each is in the preferred unit of its user, rounded to 0.01; the column of the other unit is blank.
     */
    get: operations['exportWeights']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/import-users': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Import users
     * @description Creates and changes users by the rows of a file, as an export has them: with the fields of create-user and of edit-user. Measurements are in one system: `height_cm` and `weight_kg`, or `height_ft` and `weight_lbs`. A measurement equal to the one that answers show is no change; `weighed_at` then says nothing. A weight that is there at its `weighed_at` is not added again. Days may be written `31.12.1990`; one that could be two days fails. At most 500 rows and 1 000 000 bytes. Each row goes through the rules of a single call, in the order of the file; one that fails changes nothing and stops no other. A row whose own values were in an earlier row fails. All rows are written in one transaction: whole or not at all. If others keep changing what the file is about, the answer is 503 and nothing has changed.
     */
    post: operations['importUsers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/import-weights': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Import weights
     * @description Adds weights to the history of users by the rows of a file, as an export has them: `from_id`, `weight_kg` or `weight_lbs`, and `weighed_at`. The latest weight of a user is the profile's. One that is there, at the same moment and shown the same, is unchanged. At most 500 rows and 1 000 000 bytes. Each row goes through the rules of a single call, in the order of the file; one that fails changes nothing and stops no other. A row whose own values were in an earlier row fails. All rows are written in one transaction: whole or not at all. If others keep changing what the file is about, the answer is 503 and nothing has changed.
     */
    post: operations['importWeights']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/progress/{token}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Show a user's progress
     * @description Shows the page that `visualization_url` opens, in the user's language, units and time zone. The token is the permission.
     */
    get: operations['getProgress']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/webhooks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the webhooks
     * @description Oldest first. None is an empty list.
     */
    get: operations['listWebhooks']
    put?: never
    /**
     * Create a webhook
     * @description The service sends each event after this call to the address: one after the other, in the order of commits, at least once. At most 10 for client management and for each environment, exactly also if many are made at once.
     */
    post: operations['createWebhook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/webhooks/{webhook_id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a webhook
     * @description Shows how its delivery goes.
     */
    get: operations['getWebhook']
    put?: never
    post?: never
    /**
     * Delete a webhook
     * @description Events that it has not got are not sent. A message that is on its way may still arrive.
     */
    delete: operations['deleteWebhook']
    options?: never
    head?: never
    /**
     * Change a webhook
     * @description Its place in the order of events stays: events that the old address or the old types have not got go by the new ones. A new address is tried at once.
     */
    patch: operations['updateWebhook']
    trace?: never
  }
  '/client-management/webhooks/{webhook_id}/rotate-secret': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Replace the secret of a webhook
     * @description For 24 hours, each message is signed with both secrets. A second rotation in this time ends the first secret at once.
     */
    post: operations['rotateWebhookSecret']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/webhooks/{webhook_id}/replay': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Go to another place in the order of events
     * @description Sends again what comes after an event, or what was made since a moment; a later place leaves events out. Messages have the `webhook-id` that they had before. A disabled webhook stays disabled.
     */
    post: operations['replayWebhook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/webhooks/{webhook_id}/skip': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Pass over the event that blocks a webhook
     * @description Passes over the event that could not be delivered, and tries the next one at once. A disabled webhook stays disabled.
     */
    post: operations['skipWebhookEvent']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/client-management/webhooks/{webhook_id}/test': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send a test message
     * @description Sends one `webhook.test` at once, also to a disabled webhook, and waits for its answer for ten seconds at most. It is no event, and changes nothing about the webhook.
     */
    post: operations['testWebhook']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/webhooks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the webhooks
     * @description Oldest first. None is an empty list. About the users of one environment.
     */
    get: operations['listWebhooksForUsers']
    put?: never
    /**
     * Create a webhook
     * @description The service sends each event after this call to the address: one after the other, in the order of commits, at least once. At most 10 for client management and for each environment, exactly also if many are made at once. About the users of one environment.
     */
    post: operations['createWebhookForUsers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/webhooks/{webhook_id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a webhook
     * @description Shows how its delivery goes. About the users of one environment.
     */
    get: operations['getWebhookForUsers']
    put?: never
    post?: never
    /**
     * Delete a webhook
     * @description Events that it has not got are not sent. A message that is on its way may still arrive. About the users of one environment.
     */
    delete: operations['deleteWebhookForUsers']
    options?: never
    head?: never
    /**
     * Change a webhook
     * @description Its place in the order of events stays: events that the old address or the old types have not got go by the new ones. A new address is tried at once. About the users of one environment.
     */
    patch: operations['updateWebhookForUsers']
    trace?: never
  }
  '/{org}/{environment}/v1/webhooks/{webhook_id}/rotate-secret': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Replace the secret of a webhook
     * @description For 24 hours, each message is signed with both secrets. A second rotation in this time ends the first secret at once. About the users of one environment.
     */
    post: operations['rotateWebhookSecretForUsers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/webhooks/{webhook_id}/replay': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Go to another place in the order of events
     * @description Sends again what comes after an event, or what was made since a moment; a later place leaves events out. Messages have the `webhook-id` that they had before. A disabled webhook stays disabled. About the users of one environment.
     */
    post: operations['replayWebhookForUsers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/webhooks/{webhook_id}/skip': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Pass over the event that blocks a webhook
     * @description Passes over the event that could not be delivered, and tries the next one at once. A disabled webhook stays disabled. About the users of one environment.
     */
    post: operations['skipWebhookEventForUsers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/{org}/{environment}/v1/webhooks/{webhook_id}/test': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Send a test message
     * @description Sends one `webhook.test` at once, also to a disabled webhook, and waits for its answer for ten seconds at most. It is no event, and changes nothing about the webhook. About the users of one environment.
     */
    post: operations['testWebhookForUsers']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List organizations
     * @description Lists the organizations in the order of their ids. For the next page, send the last id as `start_after_id`.
     */
    get: operations['listOrganizations']
    put?: never
    /**
     * Create an organization
     * @description The id of an organization never changes.
     */
    post: operations['createOrganization']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get an organization
     * @description Shows the organization and the numbers of its clients and users.
     */
    get: operations['getOrganization']
    put?: never
    post?: never
    /**
     * Delete an organization with all its data
     * @description Its keys are 401 at once. The cron erases everything of it in steps: clients and users with their data and photos, events, webhooks, admins and keys. Until then the organization is shown as `deleting` and every other write about it is 409; then it is 404, and its id is free.
     */
    delete: operations['deleteOrganization']
    options?: never
    head?: never
    /**
     * Change an organization
     * @description Changes the name, the plan, the limits or the status, at least one of them. A limit below the number of clients or users deletes nobody; it stops creation.
     */
    patch: operations['updateOrganization']
    trace?: never
  }
  '/operator/v1/organizations/{id}/admins': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the admins of an organization
     * @description Lists all admins, the oldest first.
     */
    get: operations['listAdmins']
    put?: never
    /**
     * Create an admin
     * @description An admin is a person of the organization. Keys and clients name an admin in `admin_uid`.
     */
    post: operations['createAdmin']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations/{id}/admins/{admin_uid}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Delete an admin
     * @description Revokes its keys and frees its e-mail. Its clients get another `admin_uid`, and with it another ETag: up to 1000 at once, the rest within minutes.
     */
    delete: operations['deleteAdmin']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations/{id}/keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the API keys of an organization
     * @description Lists all keys, revoked and expired ones too. The answer does not show the keys themselves.
     */
    get: operations['listKeys']
    put?: never
    /**
     * Make an API key
     * @description Only this answer shows the key itself. The call takes no `Idempotency-Key`.
     */
    post: operations['createKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations/{id}/keys/{key_id}/rotate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Replace an API key
     * @description Makes a key with the same rights. The old key expires after the overlap. A dead key, or a key whose successor works, is 409. The call takes no `Idempotency-Key`.
     */
    post: operations['rotateKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations/{id}/keys/{key_id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Revoke an API key
     * @description The key stops working. A second revocation is 200 too.
     */
    delete: operations['revokeKey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations/{id}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Follow all changes of an organization
     * @description Lists the events of clients, users, keys, admins and the organization itself in the order of commits.
     */
    get: operations['listOrganizationEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/organizations/{id}/reapply-erasures': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Delete again who was deleted before a restore
     * @description The records of erasures outlast a restore of the database. This call looks at the next 100 of the organization, deletes the clients and users that are back, and the organization itself if it is meant. `npm run reapply-erasures` does it for every organization.
     */
    post: operations['reapplyErasures']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/operator/v1/databases': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the databases and what they hold
     * @description Shows where a new organization can go, and how full each database is.
     */
    get: operations['listDatabases']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Find the documents
     * @description Shows the name and the version of the deployment, and the addresses of its documents.
     */
    get: operations['getIndex']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/health': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Check the service and its databases
     * @description The service asks its databases at most once in 5 seconds.
     */
    get: operations['getHealth']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/openapi.json': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get this document
     * @description Generators of clients and tests read it. Web pages of any site may read it too (CORS).
     */
    get: operations['getOpenapi']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/llms.txt': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the contract as plain text
     * @description The page is for language models. It has all that this document says, so that a call needs no other source.
     */
    get: operations['getLlms']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/docs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Show this document as an interactive page
     * @description People can try every call on this page. It keeps a key only while the tab is open.
     */
    get: operations['getDocs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/docs/{file}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a file of the interactive page
     * @description The page loads its scripts, its styles and its icon here.
     */
    get: operations['getDocsFile']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  event: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Receive an event
     * @description Each event of the feed in its order, at least once: the same `webhook-id` is the same event. A 2xx within 10 seconds is success. Anything else, a redirect too, is tried again: after 5 s, 5 min, 30 min, 2 h, 5 h, then every 10 h. A 410, or five days of failures alone, disables the webhook.
     */
    post: operations['receiveEvent']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    /**
     * @description Names with commas between them, or a JSON list such as `["Running"]`. The field may be repeated, also as `preferable_activities[]` or `preferable_activities[0]`: all values count.
     * @example ["Running","Weightlifting"]
     */
    ActivitiesAsText: string
    /**
     * @description Names with commas between them, or a JSON list such as `["vip"]`. The field may be repeated, also as `tags[]` or `tags[0]`: all values count.
     * @example ["VIP","Zurich"]
     */
    TagsAsText: string
    /** @example {"crm_id":"4711"} */
    MetadataAsText: string
    /**
     * @description Names with commas between them, or a JSON list such as `["webhook.disabled"]`. The field may be repeated, also as `type[]` or `type[0]`: all values count.
     * @example ["webhook.disabled"]
     */
    EventTypesAsText: string
    /**
     * @description The first record names the columns: each by its field, or by one of these names, in any case and with any signs between words.
     *
     *     * `display_name`: Name, Full name, Client, Client name, Anzeigename, Vollständiger Name, Kunde, Nombre completo, Nombre y apellidos, Cliente, Име и фамилия, Пълно име, Клиент, Ім’я та прізвище, Повне ім’я, Клієнт, Имя и фамилия, Полное имя, ФИО, الاسم, الاسم الكامل, العميل
     *     * `first_name`: Given name, Forename, Vorname, Nombre, Nombre de pila, Име, Собствено име, Ім’я, Имя, الاسم الأول
     *     * `last_name`: Surname, Family name, Nachname, Familienname, Apellido, Apellidos, Фамилия, Фамилно име, Прізвище, اسم العائلة, اللقب
     *     * `email`: E-mail, E-mail address, Mail, E-Mail-Adresse, E-Mail, Mailadresse, Correo, Correo electrónico, Имейл, Електронна поща, Имейл адрес, Електронна пошта, Ел. пошта, Пошта, Электронная почта, Эл. почта, Почта, البريد الإلكتروني, البريد, الإيميل
     *     * `phone`: Phone number, Telephone, Mobile, Mobile phone, Cell phone, Telefon, Telefonnummer, Handy, Mobil, Mobiltelefon, Teléfono, Móvil, Celular, Número de teléfono, Телефон, Телефонен номер, Мобилен телефон, Номер телефону, Мобільний телефон, Номер телефона, Мобильный телефон, الهاتف, رقم الهاتف, الجوال
     *     * `age`: Age (years), Alter, Edad, Възраст, Вік, Возраст, العمر
     *     * `gender`: Sex, Geschlecht, Sexo, Género, Пол, Стать, الجنس
     *     * `birthdate`: Birth date, Date of birth, Birthday, DOB, Geburtsdatum, Geburtstag, Geboren am, Fecha de nacimiento, Nacimiento, Дата на раждане, Рождена дата, Дата народження, День народження, Дата рождения, День рождения, تاريخ الميلاد
     *     * `language`: Preferred language, Sprache, Idioma, Език, Мова, Язык, اللغة
     *     * `goal`: Aim, Ziel, Objetivo, Meta, Цел, Ціль, Мета, Цель, الهدف
     *     * `timezone`: Time zone, Zeitzone, Zona horaria, Часова зона, Часовий пояс, Часовой пояс, المنطقة الزمنية
     *     * `reminders_active`: Reminders, Erinnerungen, Recordatorios, Напомняния, Нагадування, Напоминания, التذكيرات
     *     * `subscription_status`: Subscription, Abonnement, Abo, Abostatus, Suscripción, Estado de la suscripción, Абонамент, Підписка, Статус підписки, Подписка, Статус подписки, الاشتراك, حالة الاشتراك
     *     * `weight`: Body weight, Gewicht, Körpergewicht, Peso, Peso corporal, Тегло, Вага, Вес, الوزن
     *     * `weight_kg`: Weight (kg), Gewicht (kg), Körpergewicht (kg), Peso (kg), Тегло (кг), Вага (кг), Вес (кг), الوزن (كغ), الوزن (كجم)
     *     * `weight_lbs`: Weight (lbs), Weight (lb), Weight (pounds), Gewicht (lbs), Gewicht (Pfund), Peso (lbs), Peso (libras), Тегло (фунтове), Вага (фунти), Вес (фунты), الوزن (رطل)
     *     * `height`: Body height, Größe, Körpergröße, Altura, Estatura, Ръст, Височина, Зріст, Рост, الطول
     *     * `height_cm`: Height (cm), Größe (cm), Körpergröße (cm), Altura (cm), Estatura (cm), Ръст (см), Височина (см), Зріст (см), Рост (см), الطول (سم)
     *     * `height_ft`: Height (ft), Größe (ft), Größe (Fuß), Altura (ft), Altura (pies), Ръст (футове), Зріст (фути), Рост (футы), الطول (قدم)
     *     * `shoeSize`: Shoe size, Schuhgröße, Talla de zapato, Talla de calzado, Número de calzado, Размер на обувките, Номер обувки, Розмір взуття, Размер обуви, مقاس الحذاء
     *     * `shoeModel`: Shoe model, Schuhmodell, Modelo de zapato, Modelo de calzado, Модел на обувките, Модел обувки, Модель взуття, Модель обуви, موديل الحذاء
     *     * `brand`: Shoe brand, Marke, Schuhmarke, Marca, Marca de calzado, Марка, Бренд, الماركة, العلامة التجارية
     *     * `leg_length`: Leg length, Beinlänge, Longitud de pierna, Largo de pierna, Дължина на крака, Довжина ноги, Длина ноги, طول الساق
     *     * `preferable_activities`: Activities, Preferred activities, Aktivitäten, Bevorzugte Aktivitäten, Sportarten, Actividades, Actividades preferidas, Дейности, Предпочитани дейности, Види активності, Активності, Виды активности, Активности, الأنشطة, الأنشطة المفضلة
     *     * `tags`: Labels, Schlagwörter, Tags, Etiquetas, Етикети, Тагове, Теги, Мітки, Метки, الوسوم, وسوم
     *     * `metadata`: Meta data, Metadaten, Metadatos, Метаданни, Метадані, Метаданные, البيانات الوصفية
     *     * `note`: Notes, Comment, Comments, Notiz, Notizen, Bemerkung, Bemerkungen, Nota, Notas, Observaciones, Бележка, Бележки, Нотатка, Нотатки, Примітка, Примітки, Заметка, Заметки, Примечание, Примечания, ملاحظة, ملاحظات, الملاحظات
     *     * `activity`: Activity type, Aktivität, Sportart, Actividad, Дейност, Активність, Вид активності, Активность, Вид активности, النشاط
     *     * `started_at`: Start, Start time, Date, Beginn, Startzeit, Datum, Inicio, Hora de inicio, Fecha, Начало, Дата, Початок, البداية, وقت البدء, التاريخ
     *     * `duration_seconds`: Duration (seconds), Duration (s), Dauer (Sekunden), Dauer (s), Duración (segundos), Duración (s), Продължителност (секунди), Продължителност (сек), Тривалість (секунди), Тривалість (с), Длительность (секунды), Длительность (с), المدة (ثانية), المدة بالثواني
     *     * `weighed_at`: Weighed on, Gewogen am, Pesado el, Измерено на, Зважено, Взвешено, وقت الوزن
     *
     *     A gender may be one of these words:
     *
     *     * `male`: male, m, man, männlich, Mann, masculino, hombre, varón, мъж, мъжки, м, чоловік, чоловіча, чоловічий, чол, ч, мужской, мужчина, муж, ذكر, رجل
     *     * `female`: female, f, woman, weiblich, Frau, w, femenino, mujer, жена, женски, ж, жінка, жіноча, жіночий, жін, женский, женщина, жен, أنثى, امرأة
     */
    Sheet: string
    /**
     * @description Names with commas between them, or a JSON list such as `["01M7ZXE1G7CGKTW63S383AJB69"]`. The field may be repeated, also as `user_uid[]` or `user_uid[0]`: all values count.
     * @example ["01M7ZXE1G7CGKTW63S383AJB69"]
     */
    UidsAsText: string
    /** @description Every field is present; an unknown value is null. The service keeps sizes and weights as sent, without a unit. As in the original API, `age` and `shoeSize` are text here and numbers in the answer to a creation. */
    Client: {
      /** @description Ids are in the order of creation. */
      user_uid: string
      display_name: string
      email: string
      gender: ('male' | 'female') | null
      weight: number | null
      height: number | null
      /**
       * Format: uri
       * @description Opens without a key. Each upload has a new address.
       */
      profile_photo: string | null
      preferable_activities: components['schemas']['Activities']
      created_at: components['schemas']['Timestamp']
      age: string | null
      shoeSize: string | null
      phone: string | null
      leg_length: number | null
      ycom: number | null
      brand: string | null
      shoeModel: string | null
      /** @description As this client has them spelled. */
      tags: string[]
      metadata: components['schemas']['Metadata']
      /**
       * @description An archived client keeps everything, takes no place in the plan and cannot be changed.
       * @enum {string}
       */
      status: 'active' | 'archived'
      last_session: components['schemas']['Timestamp'] | null
      /** @description The admin who created the client. */
      admin_uid: string
    }
    Activities: ('Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment')[]
    /**
     * Format: date-time
     * @description In UTC, with milliseconds.
     */
    Timestamp: string
    /** @description The object of the caller. */
    Metadata: {
      [key: string]: unknown
    }
    /** @description A 400 has all problems in `details`, each with its field. A 403 has the missing scope there. `error` is their messages, joined by `; `. */
    Error: {
      error: string
      details?: components['schemas']['Problem'][]
    }
    Problem: {
      field: string
      message: string
    }
    /** @description A field that is not required here is present only if it was sent. */
    NewClient: {
      /** @description Ids are in the order of creation. */
      user_uid: string
      display_name: string
      email: string
      gender: ('male' | 'female') | null
      weight: number | null
      height: number | null
      /**
       * Format: uri
       * @description Opens without a key. Each upload has a new address.
       */
      profile_photo: string | null
      preferable_activities: components['schemas']['Activities']
      age: number | null
      shoeSize: number | null
      phone?: string
      leg_length?: number
      ycom?: number
      brand?: string
      shoeModel?: string
      /** @description As this client has them spelled. */
      tags?: string[]
      metadata?: components['schemas']['Metadata']
    }
    /** @description What was erased. From `backups_until` on, no backup of the database has anything of it. */
    Erased: {
      notes: number
      sessions: number
      weights: number
      /** @description Those about the person, which stay without what changed. */
      events: number
      photo: boolean
      backups_until: components['schemas']['Timestamp']
    }
    Message: {
      message: string
    }
    ClientDetails: {
      /** @description Ids are in the order of creation. */
      user_uid: string
      display_name: string
      email: string
      gender: ('male' | 'female') | null
      weight: number | null
      height: number | null
      /**
       * Format: uri
       * @description Opens without a key. Each upload has a new address.
       */
      profile_photo: string | null
      preferable_activities: components['schemas']['Activities']
      created_at: components['schemas']['Timestamp']
      age: string | null
      shoeSize: string | null
      phone: string | null
      leg_length: number | null
      ycom: number | null
      brand: string | null
      shoeModel: string | null
      /** @description As this client has them spelled. */
      tags: string[]
      metadata: components['schemas']['Metadata']
      /**
       * @description An archived client keeps everything, takes no place in the plan and cannot be changed.
       * @enum {string}
       */
      status: 'active' | 'archived'
      last_session: components['schemas']['Timestamp'] | null
      /** @description The admin who created the client. */
      admin_uid: string
      /** @description Both are null before the first note. A cleared note has the `text` null. A key without `notes:read` gets null. */
      notes: {
        text: string | null
        updated_at: components['schemas']['Timestamp'] | null
      } | null
    }
    Event: {
      /** @description The number of the event and its time in milliseconds. Ids sort in the order of commits. */
      id: string
      /** @enum {string} */
      type:
        | 'client.created'
        | 'client.updated'
        | 'client.note_saved'
        | 'client.session_recorded'
        | 'client.session_deleted'
        | 'client.photo_changed'
        | 'client.archived'
        | 'client.restored'
        | 'client.deleted'
        | 'user.created'
        | 'user.updated'
        | 'user.weight_deleted'
        | 'user.progress_link_rotated'
        | 'user.deleted'
        | 'key.created'
        | 'key.rotated'
        | 'key.revoked'
        | 'admin.created'
        | 'admin.deleted'
        | 'organization.created'
        | 'organization.updated'
        | 'webhook.created'
        | 'webhook.updated'
        | 'webhook.secret_rotated'
        | 'webhook.disabled'
        | 'webhook.deleted'
        | 'usage.warning'
      created_at: components['schemas']['Timestamp']
      actor: components['schemas']['Actor']
      /** @description The `X-Request-Id` of the call that made the change. */
      request_id: string | null
      /** @description What was changed. The `id` of a user is the `from_id`, after a deletion the `user_id`. */
      subject: {
        type: string
        id: string
        user_id?: string
      }
      environment: ('dev' | 'prod') | null
      /** @description The values before and after, by the name of the field. Of a note it has the lengths in bytes, of a photo whether there is one, of metadata the keys that changed: those that were there, and those that are. Empty after the deletion of the person. */
      changes: {
        [key: string]: [unknown, unknown]
      }
    }
    /** @description Who made the change: a key with the name that it had then, the operator, or the service. */
    Actor:
      | {
          /** @constant */
          type: 'key'
          key_id: string
          name: string
          admin_uid: string | null
        }
      | {
          /** @constant */
          type: 'operator'
          name: string
        }
      | {
          /** @constant */
          type: 'system'
        }
    ClientData: {
      subject: {
        type: string
        id: string
        user_id?: string
      }
      generated_at: components['schemas']['Timestamp']
      profile: components['schemas']['Client']
      /** @description Both are null before the first note. A cleared note has the `text` null. A key without `notes:read` gets null. */
      note: {
        text: string | null
        updated_at: components['schemas']['Timestamp'] | null
      } | null
      sessions: components['schemas']['Session'][]
      /** @description As this client has them spelled. */
      tags: string[]
      metadata: components['schemas']['Metadata']
      /** Format: uri */
      photo: string | null
      history: components['schemas']['Event'][]
      /**
       * Format: uri
       * @description Whoever has it sees the page.
       */
      progress_link: string | null
      /** @description What is kept where, and for how long. */
      kept: components['schemas']['Kept'][]
    }
    Session: {
      /** @description Made of the start and the activity, so a repeated session has the same. */
      session_id: string
      /** @enum {string} */
      activity: 'Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment'
      started_at: components['schemas']['Timestamp']
      duration_seconds: number | null
      ycom: number | null
      leg_length: number | null
      weight: number | null
      /** @description Null for a key without `notes:read`, too. */
      note: string | null
    }
    Kept: {
      what: string
      where: string
      why: string
      /** @description The latest time; null until the deletion. */
      until: string | null
    }
    /** @description Of an updated row: the values before and after, as events show them. A replay knows the names and no values. */
    RowChanges: {
      [key: string]: [unknown, unknown]
    }
    /** @description The columns of the file, and the fields that they are. */
    FileColumns: {
      [key: string]: string
    }
    Usage: {
      /** @enum {string} */
      plan: 'free' | 'pro' | 'enterprise'
      /** @description A `limit` of null is none. */
      clients: {
        used: number
        limit: number | null
        archived: number
      }
      users: {
        dev: number
        prod: number
        limit: number | null
      }
      /** @description Of each key. */
      calls: {
        limit: number | null
        period_seconds: number | null
      }
      /** @description Days since the one that rests for longest was used, or made. */
      keys: {
        live: number
        oldest_unused_days: number | null
      }
      /** @description Of all feeds of the organization together. */
      events: {
        /** @description The oldest kept. */
        oldest: string | null
        /** @description The newest. */
        newest: string | null
      }
      webhooks: {
        active: number
        failing: number
        disabled: number
      }
      /** @description Each limit that is at least 80 % full. Becoming so is an event `usage.warning`. */
      warnings: {
        /** @enum {string} */
        what: 'clients' | 'users'
        used: number
        limit: number
        /** @description 80, or 100 of a full limit. */
        percent: number
      }[]
    }
    /** @description The six targets are present only where they apply: see the description of this document. */
    Profile: {
      from_id: string
      user_id: string
      first_name: string
      last_name: string
      display_name: string
      /** Format: date */
      birthdate: string
      /** @enum {string} */
      gender: 'male' | 'female'
      /** @enum {string} */
      language: 'en' | 'de' | 'es' | 'bg' | 'uk' | 'ru' | 'ar'
      /** @enum {string} */
      goal: 'lose weight' | 'gain muscle' | 'maintain'
      timezone: string
      /** @description Rounded to 0.01. */
      height_cm: number
      /** @description Rounded to 0.01. */
      weight_kg: number
      /**
       * @description Of the system that was sent last.
       * @enum {string}
       */
      preferred_unit: 'kg' | 'lb'
      /** @enum {string} */
      subscription_status: 'active' | 'trial' | 'trial_end'
      reminders_active: boolean
      created_at: components['schemas']['Timestamp']
      /** @description The last recorded request about the user, at most one a minute. */
      last_request: components['schemas']['Timestamp']
      /** @description kcal a day. */
      target_calories?: number
      /** @description g a day. */
      target_protein?: number
      /** @description g a day. */
      target_fat?: number
      /** @description g a day. */
      target_carbs?: number
      /** @description In kg or lb, the unit that was sent last. */
      target_weight?: number
      /** @description In kg. */
      target_weight_kg?: number
    }
    WeightPoint: {
      /** @description Begins with the time of weighing, so ids sort by it. */
      weight_id: string
      /** @description Rounded to 0.01. */
      weight_kg: number
      /** @description The same in the `unit`, rounded to 0.01. */
      weight: number
      recorded_at: components['schemas']['Timestamp']
    }
    UserData: {
      subject: {
        type: string
        id: string
        user_id?: string
      }
      generated_at: components['schemas']['Timestamp']
      profile: components['schemas']['Profile']
      note: null
      weights: components['schemas']['WeightPoint'][]
      tags: string[]
      metadata: Record<string, never>
      /** Format: uri */
      photo: string | null
      history: components['schemas']['Event'][]
      /**
       * Format: uri
       * @description Whoever has it sees the page.
       */
      progress_link: string | null
      /** @description What is kept where, and for how long. */
      kept: components['schemas']['Kept'][]
    }
    /** @description It has no ETag, because each delivery changes it. */
    Webhook: {
      id: string
      url: string
      /** @description null is all types of the feed. */
      types:
        | (
            | 'client.created'
            | 'client.updated'
            | 'client.note_saved'
            | 'client.session_recorded'
            | 'client.session_deleted'
            | 'client.photo_changed'
            | 'client.archived'
            | 'client.restored'
            | 'client.deleted'
            | 'user.created'
            | 'user.updated'
            | 'user.weight_deleted'
            | 'user.progress_link_rotated'
            | 'user.deleted'
            | 'key.created'
            | 'key.rotated'
            | 'key.revoked'
            | 'admin.created'
            | 'admin.deleted'
            | 'organization.created'
            | 'organization.updated'
            | 'webhook.created'
            | 'webhook.updated'
            | 'webhook.secret_rotated'
            | 'webhook.disabled'
            | 'webhook.deleted'
            | 'usage.warning'
          )[]
        | null
      description: string | null
      /**
       * @description `failing`: the last attempt failed, and the same event is tried again. `disabled`: nothing is sent, by its owner (`enabled: false`), or after 410 or five days of failures.
       * @enum {string}
       */
      status: 'active' | 'failing' | 'disabled'
      /** @description The last event that was delivered or passed over. */
      delivered_to: string
      failing_since: components['schemas']['Timestamp'] | null
      next_attempt_at: components['schemas']['Timestamp'] | null
      /** @description The status of the last answer; null if there was none. */
      last_status: number | null
      last_error: string | null
      created_at: components['schemas']['Timestamp']
    }
    Organization: {
      id: string
      name: string
      /** @enum {string} */
      plan: 'free' | 'pro' | 'enterprise'
      client_limit: number | null
      user_limit: number | null
      client_count: number
      user_counts: {
        dev: number
        prod: number
      }
      /**
       * @description `suspended`: its keys are 401, its progress pages 404, and its webhooks wait.
       * @enum {string}
       */
      status: 'active' | 'suspended' | 'deleting'
      created_at: components['schemas']['Timestamp']
      /** @description Only if the deployment has several databases. */
      database?: string
    }
    Admin: {
      admin_uid: string
      display_name: string
      email: string
      created_at: components['schemas']['Timestamp']
    }
    /** @description The service records `last_used_at` at most once a minute. */
    Key: {
      id: string
      /** @description The first characters of the key, to recognise it. */
      prefix: string
      /** @enum {string} */
      api: 'client-management' | 'user-management'
      role: ('admin' | 'member') | null
      admin_uid: string | null
      environment: ('dev' | 'prod') | null
      /** @description Null: all of the API. */
      scopes:
        | (
            | 'clients:read'
            | 'clients:write'
            | 'clients:delete'
            | 'notes:read'
            | 'notes:write'
            | 'history:read'
            | 'webhooks'
            | 'transfer'
            | 'users:read'
            | 'users:write'
            | 'users:delete'
          )[]
        | null
      name: string
      created_at: components['schemas']['Timestamp']
      expires_at: components['schemas']['Timestamp'] | null
      revoked_at: components['schemas']['Timestamp'] | null
      last_used_at: components['schemas']['Timestamp'] | null
    }
    Database: {
      name: string
      size_bytes: number
      organization_count: number
      client_count: number
      user_counts: {
        dev: number
        prod: number
      }
    }
  }
  responses: {
    /** @description The key is missing, malformed, unknown, expired, revoked, or for something else. Or the request has two different keys. */
    InvalidToken: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description The scheme of the credential. */
        'WWW-Authenticate': string
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Missing or invalid access token"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description A key may make 2 000 calls in 10 s: then `RateLimit` says that none is left. In 60 s, an address may make 6 000 requests for photos and progress pages, and 300 requests that fail to authenticate or find no photo or page. */
    TooManyRequests: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description `"calls";r=0;t=10` */
        RateLimit?: string
        /** @description Seconds to wait. */
        'Retry-After': string
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Too many requests"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The service has a fault. */
    InternalError: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Internal server error"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The database is busy or does not answer. */
    Unavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description Seconds to wait. */
        'Retry-After': string
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The database does not answer"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The `Idempotency-Key` expired during the call. Send the request again. */
    KeyExpired: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Idempotency-Key has expired just now, send the request again"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The first call with this `Idempotency-Key` was about a client, user or admin who no longer exists. */
    Erased: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The result of this request was erased"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The body has more than 1 000 000 bytes (multipart: 6 000 000). */
    TooLarge: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The body is compressed, or the route does not take its media type. */
    UnsupportedMediaType: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description The media types of the route. */
        Accept?: string
        /** @description `identity` */
        'Accept-Encoding'?: string
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description An earlier call had this `Idempotency-Key` and other fields or another path. */
    KeyReused: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Idempotency-Key was used before with another request"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request is wrong. Nothing has changed. */
    NoUid: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Missing required user UID",
         *       "details": [
         *         {
         *           "field": "user_uid",
         *           "message": "Missing required user UID"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The organization has no such client. */
    NotUnderAdmin: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "User not found or not under admin"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request is for another version. Nothing has changed. */
    Stale: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request is wrong. Nothing has changed. */
    BadUid: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The user UID is missing or invalid",
         *       "details": [
         *         {
         *           "field": "user_uid",
         *           "message": "The user UID is missing or invalid"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
    NotAdmin: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The requester does not have admin privileges"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The organization has no such client. */
    UnknownClient: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The user is not found or is not under the admin"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The caller has this version. */
    NotModified: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description The version, for `If-Match`. Each change makes a new one. */
        ETag: string
        [name: string]: unknown
      }
      content?: never
    }
    /** @description The request is wrong. Nothing has changed. */
    NoQuery: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "unknown field \"limit\"",
         *       "details": [
         *         {
         *           "field": "limit",
         *           "message": "unknown field \"limit\""
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request came over plain http. */
    ToHttps: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description The same address over https. */
        Location: string
        [name: string]: unknown
      }
      content?: never
    }
    /** @description The key is missing, malformed, unknown, expired, revoked, or for something else. */
    InvalidKey: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description The scheme of the credential. */
        'WWW-Authenticate': string
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Invalid API key"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key lacks the scope that `security` names, and `details` say so. */
    LacksUsersWrite: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The key lacks the scope users:write"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The user does not exist. */
    UnknownUser: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "User with from_id user_abc123 not found"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request is wrong. Nothing has changed. */
    NoId: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Missing required parameter: from_id",
         *       "details": [
         *         {
         *           "field": "from_id",
         *           "message": "Missing required parameter: from_id"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key lacks the scope that `security` names, and `details` say so. */
    LacksUsersRead: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The key lacks the scope users:read"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key lacks the scope that `security` names, and `details` say so. */
    LacksUsersDelete: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The key lacks the scope users:delete"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key lacks the scope that `security` names, and `details` say so. */
    LacksHistoryRead: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The key lacks the scope history:read"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key lacks the scope that `security` names, and `details` say so. */
    LacksTransfer: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The key lacks the scope transfer"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request came over plain http. */
    HttpsRequired: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "HTTPS is required"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Nothing has this id, or the deployment has no webhooks. */
    UnknownWebhook: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key lacks the scope that `security` names, and `details` say so. */
    LacksWebhooks: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "The key lacks the scope webhooks"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The deployment has no operator. */
    NoOperator: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Not found"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Nothing has this id, or the deployment has no operator. */
    UnknownOrganization: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Nothing has this id, or the deployment has no operator. */
    UnknownKey: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
  }
  parameters: {
    /**
     * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
     * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
     */
    Bookmark: string
    /**
     * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
     * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
     */
    IdempotencyKey: string
    /**
     * @description ETags, or `*`. The call neither shows nor changes another version: 412.
     * @example "7"
     */
    IfMatch: string
    /**
     * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
     * @example "7"
     */
    IfNoneMatch: string
  }
  requestBodies: never
  headers: {
    /** @description The service makes a new id for each answer. Its log has the same id. */
    RequestId: string
    /** @description How many calls a key may make, and in how many seconds: `"calls";q=2000;w=10`. */
    RateLimitPolicy: string
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listClients: {
    parameters: {
      query?: {
        /**
         * @description `active` (default), `archived` or `all`.
         * @example active
         */
        status?: 'active' | 'archived' | 'all'
        /** @example 50 */
        limit?: number
        /**
         * @description The order: of `user_uid` (default), of the name without regard to case and accents, or of the last session, where those who never trained come last. `-` is the reverse.
         * @example display_name
         */
        order_by?:
          'user_uid' | '-user_uid' | 'display_name' | '-display_name' | 'last_session' | '-last_session'
        /**
         * @description The `next_cursor` or `previous_cursor` of an answer to the same query. Its client may be deleted.
         * @example WyJkZW1vIiwidXNlcl91aWQiLCJhZnRlciIsIjAiXQ
         */
        cursor?: string
        /**
         * @description The page begins after this id, which need not exist any more.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        start_after_id?: string
        /**
         * @description The page ends before this id. It excludes `start_after_id`.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        end_before_id?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of clients. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The next page, if there is one: `<absolute URL>; rel="next"`. */
          Link?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "users": [
           *         {
           *           "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *           "display_name": "Mara Lindqvist",
           *           "email": "mara@example.com",
           *           "gender": "female",
           *           "weight": 63.1,
           *           "height": 171,
           *           "profile_photo": "https://roster.example/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg",
           *           "preferable_activities": [
           *             "Running",
           *             "Weightlifting"
           *           ],
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "age": "34",
           *           "shoeSize": "7.5",
           *           "phone": "+41 44 668 18 00",
           *           "leg_length": 81.5,
           *           "ycom": 94,
           *           "brand": "Nike",
           *           "shoeModel": "Peak-smart",
           *           "tags": [
           *             "VIP",
           *             "Zurich"
           *           ],
           *           "metadata": {
           *             "crm_id": "4711",
           *             "shoes": {
           *               "insoles": true
           *             }
           *           },
           *           "status": "active",
           *           "last_session": "2026-11-20T17:30:00.000Z",
           *           "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *         }
           *       ],
           *       "next_cursor": null,
           *       "previous_cursor": null
           *     }
           */
          'application/json': {
            users: components['schemas']['Client'][]
            /** @description null on the last page. */
            next_cursor: string | null
            /** @description null on the first page. */
            previous_cursor: string | null
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "limit must be a whole number from 1 to 500",
           *       "details": [
           *         {
           *           "field": "limit",
           *           "message": "limit must be a whole number from 1 to 500"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User does not have the required permissions"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      /** @description The page has no client. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Users not found"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  updateClient: {
    parameters: {
      query?: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid?: string
        /** @example Mara Lindqvist */
        display_name?: string
        /**
         * @description Unique in the organization, whatever its case.
         * @example mara@example.com
         */
        email?: string
        /**
         * @description In years.
         * @example 34
         */
        age?: number
        /** @example female */
        gender?: 'male' | 'female'
        /**
         * @description An EU size, or a size in the scale of the business.
         * @example 7.5
         */
        shoeSize?: number
        /**
         * @description In kg.
         * @example 63.1
         */
        weight?: number
        /**
         * @description In cm.
         * @example 171
         */
        height?: number
        /**
         * @description 3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit.
         * @example +41 44 668 18 00
         */
        phone?: string
        /**
         * @description In cm.
         * @example 81.5
         */
        leg_length?: number
        /**
         * @description The height of the centre of mass in cm, or in the unit of the business.
         * @example 94
         */
        ycom?: number
        /**
         * @description The brand of the shoe.
         * @example Nike
         */
        brand?: string
        /** @example Peak-smart */
        shoeModel?: string
        /**
         * @description `[]` clears the list. Text stands for a list as in a form.
         * @example ["Running","Weightlifting"]
         */
        preferable_activities?: components['schemas']['ActivitiesAsText']
        /**
         * @description At most 20, each of 1 to 40 characters. `Vip` and `VIP` are the same tag: upper and lower case count once, and the first spelling stays. An organization has at most 1 000 different ones. Text stands for a list as in a form. The list replaces the one before; `[]` clears it.
         * @example ["VIP","Zurich"]
         */
        tags?: components['schemas']['TagsAsText']
        /**
         * @description An object of your own, which no filter looks at: at most 8 192 bytes of JSON, 50 keys at all depths together and 4 levels, with keys of 1 to 40 letters, digits, `-` and `_`. Numbers have the precision of a double. In forms and queries it is JSON text. It is merged into what is there (RFC 7396): a key that is null goes, and null instead of the object clears all.
         * @example {"crm_id":"4711","shoes":{"insoles":true}}
         */
        metadata?: components['schemas']['MetadataAsText']
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
         *       "weight": 63.1,
         *       "brand": null
         *     }
         */
        'application/json': {
          /** @description The id of the client. */
          user_uid?: string
          display_name?: string
          /**
           * Format: email
           * @description Unique in the organization, whatever its case.
           */
          email?: string
          /** @description In years. */
          age?: number | null
          gender?: ('male' | 'female') | null
          /** @description An EU size, or a size in the scale of the business. */
          shoeSize?: number | null
          /** @description In kg. */
          weight?: number | null
          /** @description In cm. */
          height?: number | null
          /** @description 3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit. */
          phone?: string | null
          /** @description In cm. */
          leg_length?: number | null
          /** @description The height of the centre of mass in cm, or in the unit of the business. */
          ycom?: number | null
          /** @description The brand of the shoe. */
          brand?: string | null
          shoeModel?: string | null
          /** @description null removes the photo. */
          profile_photo?: string | null
          /** @description `[]` clears the list. Text stands for a list as in a form. */
          preferable_activities?:
            ('Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment')[] | null
          /** @description At most 20, each of 1 to 40 characters. `Vip` and `VIP` are the same tag: upper and lower case count once, and the first spelling stays. An organization has at most 1 000 different ones. Text stands for a list as in a form. The list replaces the one before; `[]` clears it. */
          tags?: string[] | null
          /** @description An object of your own, which no filter looks at: at most 8 192 bytes of JSON, 50 keys at all depths together and 4 levels, with keys of 1 to 40 letters, digits, `-` and `_`. Numbers have the precision of a double. In forms and queries it is JSON text. It is merged into what is there (RFC 7396): a key that is null goes, and null instead of the object clears all. */
          metadata?: {
            [key: string]: unknown
          } | null
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
         *       "weight": 63.1
         *     }
         */
        'application/x-www-form-urlencoded': {
          /** @description The id of the client. */
          user_uid?: string
          display_name?: string
          /**
           * Format: email
           * @description Unique in the organization, whatever its case.
           */
          email?: string
          /** @description In years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description An EU size, or a size in the scale of the business. */
          shoeSize?: number
          /** @description In kg. */
          weight?: number
          /** @description In cm. */
          height?: number
          /** @description 3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit. */
          phone?: string
          /** @description In cm. */
          leg_length?: number
          /** @description The height of the centre of mass in cm, or in the unit of the business. */
          ycom?: number
          /** @description The brand of the shoe. */
          brand?: string
          shoeModel?: string
          preferable_activities?: components['schemas']['ActivitiesAsText']
          tags?: components['schemas']['TagsAsText']
          /** @description An object of your own, which no filter looks at: at most 8 192 bytes of JSON, 50 keys at all depths together and 4 levels, with keys of 1 to 40 letters, digits, `-` and `_`. Numbers have the precision of a double. In forms and queries it is JSON text. It is merged into what is there (RFC 7396): a key that is null goes, and null instead of the object clears all. */
          metadata?: components['schemas']['MetadataAsText']
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
         *       "weight": 63.1
         *     }
         */
        'multipart/form-data': {
          /** @description The id of the client. */
          user_uid?: string
          display_name?: string
          /**
           * Format: email
           * @description Unique in the organization, whatever its case.
           */
          email?: string
          /** @description In years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description An EU size, or a size in the scale of the business. */
          shoeSize?: number
          /** @description In kg. */
          weight?: number
          /** @description In cm. */
          height?: number
          /** @description 3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit. */
          phone?: string
          /** @description In cm. */
          leg_length?: number
          /** @description The height of the centre of mass in cm, or in the unit of the business. */
          ycom?: number
          /** @description The brand of the shoe. */
          brand?: string
          shoeModel?: string
          /**
           * Format: binary
           * @description A JPEG or PNG by its content, of at most 5 000 000 bytes, 40 megapixels and 16 384 pixels a side. The service removes metadata such as the position, and keeps the orientation. An animation becomes a still picture.
           */
          profile_photo?: Blob
          preferable_activities?: components['schemas']['ActivitiesAsText']
          tags?: components['schemas']['TagsAsText']
          /** @description An object of your own, which no filter looks at: at most 8 192 bytes of JSON, 50 keys at all depths together and 4 levels, with keys of 1 to 40 letters, digits, `-` and `_`. Numbers have the precision of a double. In forms and queries it is JSON text. It is merged into what is there (RFC 7396): a key that is null goes, and null instead of the object clears all. */
          metadata?: components['schemas']['MetadataAsText']
        }
      }
    }
    responses: {
      /** @description The client is changed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "User information updated successfully."
           *     }
           */
          'application/json': {
            message: string
            /**
             * Format: uri
             * @description Present if the photo changed: its new address, or null if it was removed.
             */
            profile_photo?: string | null
          }
        }
      }
      400: components['responses']['NoUid']
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User is not authorized to update user information"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      404: components['responses']['NotUnderAdmin']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  createClient: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "display_name": "Mara Lindqvist",
         *       "email": "mara@example.com",
         *       "age": 34,
         *       "gender": "female",
         *       "shoeSize": 7.5,
         *       "height": 171,
         *       "preferable_activities": [
         *         "Running",
         *         "Weightlifting"
         *       ],
         *       "tags": [
         *         "VIP",
         *         "Zurich"
         *       ],
         *       "metadata": {
         *         "crm_id": "4711",
         *         "shoes": {
         *           "insoles": true
         *         }
         *       }
         *     }
         */
        'application/json': {
          display_name: string
          /**
           * Format: email
           * @description Unique in the organization, whatever its case.
           */
          email: string
          /** @description In years. */
          age?: number | null
          gender?: ('male' | 'female') | null
          /** @description An EU size, or a size in the scale of the business. */
          shoeSize?: number | null
          /** @description In kg. */
          weight?: number | null
          /** @description In cm. */
          height?: number | null
          /** @description 3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit. */
          phone?: string | null
          /** @description In cm. */
          leg_length?: number | null
          /** @description The height of the centre of mass in cm, or in the unit of the business. */
          ycom?: number | null
          /** @description The brand of the shoe. */
          brand?: string | null
          shoeModel?: string | null
          /** @description Text stands for a list as in a form. */
          preferable_activities?:
            ('Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment')[] | null
          /** @description At most 20, each of 1 to 40 characters. `Vip` and `VIP` are the same tag: upper and lower case count once, and the first spelling stays. An organization has at most 1 000 different ones. Text stands for a list as in a form. */
          tags?: string[] | null
          /** @description An object of your own, which no filter looks at: at most 8 192 bytes of JSON, 50 keys at all depths together and 4 levels, with keys of 1 to 40 letters, digits, `-` and `_`. Numbers have the precision of a double. In forms and queries it is JSON text. */
          metadata?: {
            [key: string]: unknown
          } | null
        }
        /**
         * @example {
         *       "display_name": "Mara Lindqvist",
         *       "email": "mara@example.com",
         *       "age": 34,
         *       "gender": "female",
         *       "shoeSize": 7.5,
         *       "height": 171,
         *       "preferable_activities": "[\"Running\",\"Weightlifting\"]",
         *       "tags": "[\"VIP\",\"Zurich\"]",
         *       "metadata": "{\"crm_id\":\"4711\",\"shoes\":{\"insoles\":true}}"
         *     }
         */
        'application/x-www-form-urlencoded': {
          display_name: string
          /**
           * Format: email
           * @description Unique in the organization, whatever its case.
           */
          email: string
          /** @description In years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description An EU size, or a size in the scale of the business. */
          shoeSize?: number
          /** @description In kg. */
          weight?: number
          /** @description In cm. */
          height?: number
          /** @description 3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit. */
          phone?: string
          /** @description In cm. */
          leg_length?: number
          /** @description The height of the centre of mass in cm, or in the unit of the business. */
          ycom?: number
          /** @description The brand of the shoe. */
          brand?: string
          shoeModel?: string
          preferable_activities?: components['schemas']['ActivitiesAsText']
          tags?: components['schemas']['TagsAsText']
          /** @description An object of your own, which no filter looks at: at most 8 192 bytes of JSON, 50 keys at all depths together and 4 levels, with keys of 1 to 40 letters, digits, `-` and `_`. Numbers have the precision of a double. In forms and queries it is JSON text. */
          metadata?: components['schemas']['MetadataAsText']
        }
        /**
         * @example {
         *       "display_name": "Mara Lindqvist",
         *       "email": "mara@example.com",
         *       "age": 34,
         *       "gender": "female",
         *       "shoeSize": 7.5,
         *       "height": 171,
         *       "preferable_activities": "[\"Running\",\"Weightlifting\"]",
         *       "tags": "[\"VIP\",\"Zurich\"]",
         *       "metadata": "{\"crm_id\":\"4711\",\"shoes\":{\"insoles\":true}}"
         *     }
         */
        'multipart/form-data': {
          display_name: string
          /**
           * Format: email
           * @description Unique in the organization, whatever its case.
           */
          email: string
          /** @description In years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description An EU size, or a size in the scale of the business. */
          shoeSize?: number
          /** @description In kg. */
          weight?: number
          /** @description In cm. */
          height?: number
          /** @description 3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit. */
          phone?: string
          /** @description In cm. */
          leg_length?: number
          /** @description The height of the centre of mass in cm, or in the unit of the business. */
          ycom?: number
          /** @description The brand of the shoe. */
          brand?: string
          shoeModel?: string
          /**
           * Format: binary
           * @description A JPEG or PNG by its content, of at most 5 000 000 bytes, 40 megapixels and 16 384 pixels a side. The service removes metadata such as the position, and keeps the orientation. An animation becomes a still picture.
           */
          profile_photo?: Blob
          preferable_activities?: components['schemas']['ActivitiesAsText']
          tags?: components['schemas']['TagsAsText']
          /** @description An object of your own, which no filter looks at: at most 8 192 bytes of JSON, 50 keys at all depths together and 4 levels, with keys of 1 to 40 letters, digits, `-` and `_`. Numbers have the precision of a double. In forms and queries it is JSON text. */
          metadata?: components['schemas']['MetadataAsText']
        }
      }
    }
    responses: {
      /** @description The client. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The address of the new thing. The same key opens it. */
          Location: string
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "userData": {
           *         "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *         "display_name": "Mara Lindqvist",
           *         "email": "mara@example.com",
           *         "gender": "female",
           *         "weight": null,
           *         "height": 171,
           *         "profile_photo": null,
           *         "preferable_activities": [
           *           "Running",
           *           "Weightlifting"
           *         ],
           *         "age": 34,
           *         "shoeSize": 7.5,
           *         "tags": [
           *           "VIP",
           *           "Zurich"
           *         ],
           *         "metadata": {
           *           "crm_id": "4711",
           *           "shoes": {
           *             "insoles": true
           *           }
           *         }
           *       }
           *     }
           */
          'application/json': {
            userData: components['schemas']['NewClient']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "display_name must be 1 to 200 characters without control characters; email is required; unknown field \"heigth\", did you mean \"height\"?",
           *       "details": [
           *         {
           *           "field": "display_name",
           *           "message": "display_name must be 1 to 200 characters without control characters"
           *         },
           *         {
           *           "field": "email",
           *           "message": "email is required"
           *         },
           *         {
           *           "field": "heigth",
           *           "message": "unknown field \"heigth\", did you mean \"height\"?"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User is not authorized to create users"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      /** @description The plan is full. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User creation limit reached for Pro plan"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteClient: {
    parameters: {
      query?: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path?: never
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69"
         *     }
         */
        'application/json': {
          /** @description The id of the client. */
          user_uid?: string
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69"
         *     }
         */
        'application/x-www-form-urlencoded': {
          /** @description The id of the client. */
          user_uid?: string
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69"
         *     }
         */
        'multipart/form-data': {
          /** @description The id of the client. */
          user_uid?: string
        }
      }
    }
    responses: {
      /** @description The client is deleted. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "User deleted successfully.",
           *       "erased": {
           *         "notes": 1,
           *         "sessions": 41,
           *         "weights": 0,
           *         "events": 67,
           *         "photo": true,
           *         "backups_until": "2026-12-30T08:15:04.522Z"
           *       }
           *     }
           */
          'application/json': {
            message: string
            erased: components['schemas']['Erased']
          }
        }
      }
      400: components['responses']['NoUid']
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User is not authorized to delete users"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      404: components['responses']['NotUnderAdmin']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  saveNote: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "note": "Hamstring strain: less speed work for two weeks"
         *     }
         */
        'application/json': {
          /** @description At most 100 000 bytes of UTF-8. The service keeps every byte. */
          note?: string | null
        }
        /**
         * @example {
         *       "note": "Hamstring strain: less speed work for two weeks"
         *     }
         */
        'application/x-www-form-urlencoded': {
          /** @description At most 100 000 bytes of UTF-8. The service keeps every byte. */
          note?: string
        }
        /**
         * @example {
         *       "note": "Hamstring strain: less speed work for two weeks"
         *     }
         */
        'multipart/form-data': {
          /** @description At most 100 000 bytes of UTF-8. The service keeps every byte. */
          note?: string
        }
      }
    }
    responses: {
      /** @description The note is saved or cleared. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Note saved successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['BadUid']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownClient']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  recordSession: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "activity": "Running",
         *       "started_at": "2026-11-20T18:30:00+01:00",
         *       "duration_seconds": 2700,
         *       "weight": 63.1
         *     }
         */
        'application/json': {
          /** @enum {string} */
          activity: 'Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment'
          /**
           * Format: date-time
           * @description The start of the session, from the year 2000 to 5 minutes ahead. Default: now.
           */
          started_at?: string | null
          /** @description The length of the session, up to a day. */
          duration_seconds?: number | null
          ycom?: number | null
          leg_length?: number | null
          weight?: number | null
          /** @description At most 2 000 characters. Line breaks are kept. */
          note?: string | null
        }
      }
    }
    responses: {
      /** @description The session is recorded. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Session recorded successfully.",
           *       "session_id": "1795195800000-running",
           *       "last_session": "2026-11-20T17:30:00.000Z"
           *     }
           */
          'application/json': {
            message: string
            /** @description Made of the start and the activity, so a repeated session has the same. */
            session_id: string
            last_session: components['schemas']['Timestamp']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "activity must be one of: Running, Vertical Jump, Weightlifting, Mobility Assessment",
           *       "details": [
           *         {
           *           "field": "activity",
           *           "message": "activity must be one of: Running, Vertical Jump, Weightlifting, Mobility Assessment"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownClient']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  archiveClient: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The client is archived. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "User archived successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['BadUid']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownClient']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  restoreClient: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The client is active. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "User restored successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['BadUid']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      /** @description The plan is full, or the organization has no such client. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  filterClients: {
    parameters: {
      query?: {
        /**
         * @description `active` (default), `archived` or `all`.
         * @example active
         */
        status?: 'active' | 'archived' | 'all'
        /** @example 50 */
        limit?: number
        /**
         * @description The order: of `user_uid` (default), of the name without regard to case and accents, or of the last session, where those who never trained come last. `-` is the reverse.
         * @example display_name
         */
        order_by?:
          'user_uid' | '-user_uid' | 'display_name' | '-display_name' | 'last_session' | '-last_session'
        /**
         * @description The `next_cursor` or `previous_cursor` of an answer to the same query. Its client may be deleted.
         * @example WyJkZW1vIiwidXNlcl91aWQiLCJhZnRlciIsIjAiXQ
         */
        cursor?: string
        /**
         * @description The page begins after this id, which need not exist any more.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        start_after_id?: string
        /**
         * @description The page ends before this id. It excludes `start_after_id`.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        end_before_id?: string
        /**
         * @description The admin who created the client.
         * @example 01M7ZXE1BEACJCEGH8B47XGRNF
         */
        admin_uid?: string
        /**
         * @description The earliest UTC day of `last_session`, inclusive. A client without a session matches no date.
         * @example 2026-11-01
         */
        start_date?: string
        /**
         * @description The latest UTC day of `last_session`, inclusive.
         * @example 2026-11-30
         */
        end_date?: string
        /** @example female */
        gender?: 'male' | 'female'
        /**
         * @description Words of which each begins a word of the name, of the e-mail or of the phone number, without regard to case, accents and the like. A word with `@` begins the whole e-mail. A phone number is one word, with or without zeros in front. A name without blanks is found by its beginning.
         * @example mara lind
         */
        q?: string
        /**
         * @description The client has all of these tags, in any spelling of case.
         * @example ["VIP"]
         */
        tag?: components['schemas']['TagsAsText']
        /**
         * @description The client has at least one of these.
         * @example ["Running","Weightlifting"]
         */
        preferable_activities?: components['schemas']['ActivitiesAsText']
        /**
         * @description `false` leaves `query_count` null, which saves its cost.
         * @example true
         */
        count?: 'true' | 'false'
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of clients. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "query_count": 1,
           *       "users": [
           *         {
           *           "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *           "display_name": "Mara Lindqvist",
           *           "email": "mara@example.com",
           *           "gender": "female",
           *           "weight": 63.1,
           *           "height": 171,
           *           "profile_photo": "https://roster.example/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg",
           *           "preferable_activities": [
           *             "Running",
           *             "Weightlifting"
           *           ],
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "age": "34",
           *           "shoeSize": "7.5",
           *           "phone": "+41 44 668 18 00",
           *           "leg_length": 81.5,
           *           "ycom": 94,
           *           "brand": "Nike",
           *           "shoeModel": "Peak-smart",
           *           "tags": [
           *             "VIP",
           *             "Zurich"
           *           ],
           *           "metadata": {
           *             "crm_id": "4711",
           *             "shoes": {
           *               "insoles": true
           *             }
           *           },
           *           "status": "active",
           *           "last_session": "2026-11-20T17:30:00.000Z",
           *           "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *         }
           *       ],
           *       "first_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *       "last_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *       "next_cursor": null,
           *       "previous_cursor": null
           *     }
           */
          'application/json': {
            /** @description The number of all matching clients, not of this page; null if `count` is `false`. */
            query_count: number | null
            users: components['schemas']['Client'][]
            first_uid: string
            last_uid: string
            /** @description null on the last page. */
            next_cursor: string | null
            /** @description null on the first page. */
            previous_cursor: string | null
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "gender must be one of: male, female; start_date must not be after end_date",
           *       "details": [
           *         {
           *           "field": "gender",
           *           "message": "gender must be one of: male, female"
           *         },
           *         {
           *           "field": "start_date",
           *           "message": "start_date must not be after end_date"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      /** @description The page has no client. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "No users found under the admin"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getClient: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The client and its note. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The version, for `If-Match`. Each change makes a new one. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *       "display_name": "Mara Lindqvist",
           *       "email": "mara@example.com",
           *       "gender": "female",
           *       "weight": 63.1,
           *       "height": 171,
           *       "profile_photo": "https://roster.example/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg",
           *       "preferable_activities": [
           *         "Running",
           *         "Weightlifting"
           *       ],
           *       "created_at": "2026-11-21T20:40:44.295Z",
           *       "age": "34",
           *       "shoeSize": "7.5",
           *       "phone": "+41 44 668 18 00",
           *       "leg_length": 81.5,
           *       "ycom": 94,
           *       "brand": "Nike",
           *       "shoeModel": "Peak-smart",
           *       "tags": [
           *         "VIP",
           *         "Zurich"
           *       ],
           *       "metadata": {
           *         "crm_id": "4711",
           *         "shoes": {
           *           "insoles": true
           *         }
           *       },
           *       "status": "active",
           *       "last_session": "2026-11-20T17:30:00.000Z",
           *       "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF",
           *       "notes": {
           *         "text": "Hamstring strain: less speed work for two weeks",
           *         "updated_at": "2026-11-21T20:40:44.477Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['ClientDetails']
        }
      }
      304: components['responses']['NotModified']
      400: components['responses']['BadUid']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownClient']
      412: components['responses']['Stale']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getHistory: {
    parameters: {
      query?: {
        /**
         * @description Only events before this one.
         * @example 000000000042-1795294844522
         */
        before?: string
        /** @example 50 */
        limit?: number
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The events of the client. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "events": [
           *         {
           *           "id": "000000000043-1795294890117",
           *           "type": "client.updated",
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "actor": {
           *             "type": "key",
           *             "key_id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *             "name": "Back office",
           *             "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *           },
           *           "request_id": "d8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c",
           *           "subject": {
           *             "type": "client",
           *             "id": "01M7ZXE1G7CGKTW63S383AJB69"
           *           },
           *           "environment": null,
           *           "changes": {
           *             "age": [
           *               "34",
           *               "35"
           *             ],
           *             "profile_photo": [
           *               false,
           *               true
           *             ]
           *           }
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            events: components['schemas']['Event'][]
            /** @description Send it as `before` for the next page; null on the last one. */
            next: string | null
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "before must be the id of an event: 12 digits, \"-\" and 13 digits",
           *       "details": [
           *         {
           *           "field": "before",
           *           "message": "before must be the id of an event: 12 digits, \"-\" and 13 digits"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownClient']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getPersonalData: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The document. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The name of the file. */
          'Content-Disposition': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subject": {
           *         "type": "client",
           *         "id": "01M7ZXE1G7CGKTW63S383AJB69"
           *       },
           *       "generated_at": "2026-11-29T08:15:04.522Z",
           *       "profile": {
           *         "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *         "display_name": "Mara Lindqvist",
           *         "email": "mara@example.com",
           *         "gender": "female",
           *         "weight": 63.1,
           *         "height": 171,
           *         "profile_photo": "https://roster.example/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg",
           *         "preferable_activities": [
           *           "Running",
           *           "Weightlifting"
           *         ],
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "age": "34",
           *         "shoeSize": "7.5",
           *         "phone": "+41 44 668 18 00",
           *         "leg_length": 81.5,
           *         "ycom": 94,
           *         "brand": "Nike",
           *         "shoeModel": "Peak-smart",
           *         "tags": [
           *           "VIP",
           *           "Zurich"
           *         ],
           *         "metadata": {
           *           "crm_id": "4711",
           *           "shoes": {
           *             "insoles": true
           *           }
           *         },
           *         "status": "active",
           *         "last_session": "2026-11-20T17:30:00.000Z",
           *         "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *       },
           *       "note": {
           *         "text": "Prefers mornings.",
           *         "updated_at": "2026-11-21T20:40:44.522Z"
           *       },
           *       "sessions": [
           *         {
           *           "session_id": "1795195800000-running",
           *           "activity": "Running",
           *           "started_at": "2026-11-20T17:30:00.000Z",
           *           "duration_seconds": 2700,
           *           "ycom": 94,
           *           "leg_length": 81.5,
           *           "weight": 63.1,
           *           "note": "Hamstring strain: less speed work for two weeks"
           *         }
           *       ],
           *       "tags": [
           *         "VIP",
           *         "Zurich"
           *       ],
           *       "metadata": {
           *         "crm_id": "4711",
           *         "shoes": {
           *           "insoles": true
           *         }
           *       },
           *       "photo": null,
           *       "history": [
           *         {
           *           "id": "000000000043-1795294890117",
           *           "type": "client.updated",
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "actor": {
           *             "type": "key",
           *             "key_id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *             "name": "Back office",
           *             "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *           },
           *           "request_id": "d8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c",
           *           "subject": {
           *             "type": "client",
           *             "id": "01M7ZXE1G7CGKTW63S383AJB69"
           *           },
           *           "environment": null,
           *           "changes": {
           *             "age": [
           *               "34",
           *               "35"
           *             ],
           *             "profile_photo": [
           *               false,
           *               true
           *             ]
           *           }
           *         }
           *       ],
           *       "progress_link": null,
           *       "kept": [
           *         {
           *           "what": "outcomes of calls",
           *           "where": "database",
           *           "why": "repeated calls",
           *           "until": "2026-11-30T08:15:04.522Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ClientData']
        }
      }
      400: components['responses']['BadUid']
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User does not have the required permissions"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      404: components['responses']['UnknownClient']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listSessions: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number
        /**
         * @description The `next_cursor` of the page before.
         * @example 1795195800000-running
         */
        cursor?: string
        /**
         * @description The earliest UTC day of the start, inclusive.
         * @example 2026-11-01
         */
        start_date?: string
        /**
         * @description The latest UTC day of the start, inclusive.
         * @example 2026-11-30
         */
        end_date?: string
        /**
         * @description Only sessions of this activity.
         * @example Running
         */
        activity?: 'Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment'
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of sessions; none is an empty list. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "sessions": [
           *         {
           *           "session_id": "1795195800000-running",
           *           "activity": "Running",
           *           "started_at": "2026-11-20T17:30:00.000Z",
           *           "duration_seconds": 2700,
           *           "ycom": 94,
           *           "leg_length": 81.5,
           *           "weight": 63.1,
           *           "note": "Hamstring strain: less speed work for two weeks"
           *         }
           *       ],
           *       "next_cursor": null
           *     }
           */
          'application/json': {
            sessions: components['schemas']['Session'][]
            /** @description Send it as `cursor` for the next page; null on the last one. */
            next_cursor: string | null
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "cursor must be the next_cursor of an answer",
           *       "details": [
           *         {
           *           "field": "cursor",
           *           "message": "cursor must be the next_cursor of an answer"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownClient']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteSession: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
        /**
         * @description The id of the session.
         * @example 1795195800000-running
         */
        session_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The session is deleted. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Session deleted successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The user UID is missing or invalid; Invalid input",
           *       "details": [
           *         {
           *           "field": "user_uid",
           *           "message": "The user UID is missing or invalid"
           *         },
           *         {
           *           "field": "session_id",
           *           "message": "Invalid input"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      /** @description The client has no such session, or the organization no such client. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listTags: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags; none is an empty list. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "tag": "VIP",
           *           "count": 12
           *         }
           *       ]
           *     }
           */
          'application/json': {
            tags: {
              /** @description In the spelling that came first. */
              tag: string
              /** @description How many active clients have it. */
              count: number
            }[]
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listEvents: {
    parameters: {
      query?: {
        /**
         * @description The last event that was seen. Without it, the oldest kept event comes first.
         * @example 000000000000-0000000000000
         */
        after?: string
        /** @example 50 */
        limit?: number
        /**
         * @description Only events of these types. A page looks at most at 1,000 events, so it may have fewer than `limit` although `has_more` is true.
         * @example ["client.updated"]
         */
        type?: components['schemas']['EventTypesAsText']
        /**
         * @description Only events of this client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The next events; none is an empty list. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "events": [
           *         {
           *           "id": "000000000043-1795294890117",
           *           "type": "client.updated",
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "actor": {
           *             "type": "key",
           *             "key_id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *             "name": "Back office",
           *             "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *           },
           *           "request_id": "d8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c",
           *           "subject": {
           *             "type": "client",
           *             "id": "01M7ZXE1G7CGKTW63S383AJB69"
           *           },
           *           "environment": null,
           *           "changes": {
           *             "age": [
           *               "34",
           *               "35"
           *             ],
           *             "profile_photo": [
           *               false,
           *               true
           *             ]
           *           }
           *         }
           *       ],
           *       "next": "000000000043-1795294890117",
           *       "has_more": false
           *     }
           */
          'application/json': {
            events: components['schemas']['Event'][]
            /** @description Send it as `after` for the next page, now or later. */
            next: string
            has_more: boolean
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "after must be the id of an event: 12 digits, \"-\" and 13 digits; type must be one of: client.created, client.updated, client.note_saved, client.session_recorded, client.session_deleted, client.photo_changed, client.archived, client.restored, client.deleted, webhook.created, webhook.updated, webhook.secret_rotated, webhook.disabled, webhook.deleted, usage.warning",
           *       "details": [
           *         {
           *           "field": "after",
           *           "message": "after must be the id of an event: 12 digits, \"-\" and 13 digits"
           *         },
           *         {
           *           "field": "type",
           *           "message": "type must be one of: client.created, client.updated, client.note_saved, client.session_recorded, client.session_deleted, client.photo_changed, client.archived, client.restored, client.deleted, webhook.created, webhook.updated, webhook.secret_rotated, webhook.disabled, webhook.deleted, usage.warning"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      /** @description The event `after` is not, or no longer, there. Start over without `after`. */
      410: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Events before 000000000042-1795294844522 are no longer kept"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  importClients: {
    parameters: {
      query?: {
        /**
         * @description `create` (default) makes a new one of each row, `update` changes those who are there, `upsert` does both.
         * @example upsert
         */
        mode?: 'create' | 'update' | 'upsert'
        /**
         * @description The column that names the client to change: `email` (default), in any case, or `user_uid`. An upsert by `user_uid` creates the rows without one; an unknown one fails, because no caller gives an id.
         * @example email
         */
        match?: 'email' | 'user_uid'
        /**
         * @description What happens if the plan has too few places: `fail` (default) is 404 and nothing is imported; `fill` takes the first rows that fit, and the others fail.
         * @example fail
         */
        on_limit?: 'fail' | 'fill'
        /**
         * @description `true` answers what the import would do, and changes nothing. With an `Idempotency-Key` it is 400.
         * @example true
         */
        dry_run?: 'true' | 'false'
        /**
         * @description `true` leaves the apostrophe before what a spreadsheet could take for a formula.
         * @example false
         */
        raw?: 'true' | 'false'
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example display_name,email,weight,tags,note
         *     Julia Weber,julia@example.com,62.5,"[""VIP""]",Trains twice a week.
         */
        'text/csv': components['schemas']['Sheet']
        /** @example {"display_name":"Julia Weber","email":"julia@example.com","weight":62.5,"tags":["VIP"],"note":"Trains twice a week."} */
        'application/x-ndjson': string
      }
    }
    responses: {
      /** @description What came of each row. For `Accept: text/csv` the rows that failed, with a last column `error`. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "dry_run": false,
           *       "total": 1,
           *       "created": 1,
           *       "updated": 0,
           *       "unchanged": 0,
           *       "failed": 0,
           *       "rows": [
           *         {
           *           "row": 2,
           *           "outcome": "created",
           *           "user_uid": "01M7ZXE1G7CGKTW63S383AJB69"
           *         }
           *       ],
           *       "columns": {
           *         "E-mail": "email",
           *         "Name": "display_name"
           *       },
           *       "ignored_columns": [
           *         "Shirt"
           *       ]
           *     }
           */
          'application/json': {
            dry_run: boolean
            total: number
            created: number
            updated: number
            unchanged: number
            failed: number
            rows: {
              /** @description The number of the record as a spreadsheet shows it; of NDJSON that of the line. */
              row: number
              /** @enum {string} */
              outcome: 'created' | 'updated' | 'unchanged' | 'failed'
              /** @description The client; null if there is none, or if a dry run would create them. */
              user_uid: string | null
              changes?: components['schemas']['RowChanges']
              /** @description Of a failed row. */
              errors?: {
                field: string
                message: string
              }[]
            }[]
            columns: components['schemas']['FileColumns']
            /** @description The columns that the import does not take. */
            ignored_columns: string[]
          }
          'text/csv': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "mode must be one of: create, update, upsert",
           *       "details": [
           *         {
           *           "field": "mode",
           *           "message": "mode must be one of: create, update, upsert"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User does not have the required permissions"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      /** @description The plan has too few places, and `details` say how many. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User creation limit reached for Pro plan"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  importSessions: {
    parameters: {
      query?: {
        /**
         * @description `true` answers what the import would do, and changes nothing. With an `Idempotency-Key` it is 400.
         * @example true
         */
        dry_run?: 'true' | 'false'
        /**
         * @description `true` leaves the apostrophe before what a spreadsheet could take for a formula.
         * @example false
         */
        raw?: 'true' | 'false'
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example email,activity,started_at,duration_seconds,weight
         *     julia@example.com,Running,2026-11-20T10:00:00.000Z,1800,62.5
         */
        'text/csv': components['schemas']['Sheet']
        /** @example {"email":"julia@example.com","activity":"Running","started_at":"2026-11-20T10:00:00.000Z","duration_seconds":1800,"weight":62.5} */
        'application/x-ndjson': string
      }
    }
    responses: {
      /** @description What came of each row. For `Accept: text/csv` the rows that failed, with a last column `error`. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "dry_run": false,
           *       "total": 1,
           *       "created": 1,
           *       "updated": 0,
           *       "unchanged": 0,
           *       "failed": 0,
           *       "rows": [
           *         {
           *           "row": 2,
           *           "outcome": "created",
           *           "user_uid": "01M7ZXE1G7CGKTW63S383AJB69"
           *         }
           *       ],
           *       "columns": {
           *         "E-mail": "email",
           *         "Activity": "activity",
           *         "Start time": "started_at"
           *       },
           *       "ignored_columns": [
           *         "Shirt"
           *       ]
           *     }
           */
          'application/json': {
            dry_run: boolean
            total: number
            created: number
            updated: number
            unchanged: number
            failed: number
            rows: {
              /** @description The number of the record as a spreadsheet shows it; of NDJSON that of the line. */
              row: number
              /** @enum {string} */
              outcome: 'created' | 'updated' | 'unchanged' | 'failed'
              /** @description The client; null if there is none. */
              user_uid: string | null
              changes?: components['schemas']['RowChanges']
              /** @description Of a failed row. */
              errors?: {
                field: string
                message: string
              }[]
            }[]
            columns: components['schemas']['FileColumns']
            /** @description The columns that the import does not take. */
            ignored_columns: string[]
          }
          'text/csv': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "dry_run must be one of: true, false",
           *       "details": [
           *         {
           *           "field": "dry_run",
           *           "message": "dry_run must be one of: true, false"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User does not have the required permissions"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getUsage: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What is used. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "plan": "pro",
           *       "clients": {
           *         "used": 410,
           *         "limit": 500,
           *         "archived": 31
           *       },
           *       "users": {
           *         "dev": 40,
           *         "prod": 11200,
           *         "limit": null
           *       },
           *       "calls": {
           *         "limit": 2000,
           *         "period_seconds": 10
           *       },
           *       "keys": {
           *         "live": 4,
           *         "oldest_unused_days": 63
           *       },
           *       "events": {
           *         "oldest": "000000000001-1795294844522",
           *         "newest": "000000000043-1795294890117"
           *       },
           *       "webhooks": {
           *         "active": 1,
           *         "failing": 0,
           *         "disabled": 0
           *       },
           *       "warnings": [
           *         {
           *           "what": "clients",
           *           "used": 410,
           *           "limit": 500,
           *           "percent": 80
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Usage']
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  exportClients: {
    parameters: {
      query?: {
        /**
         * @description `csv` (default): UTF-8 with a header. `ndjson`: a JSON object a line, the last of them `{"end":true,"count":12}`; where a call may not have more rows, it is `{"end":false,"count":400000,"next_cursor":"…"}`. A body without its end was broken off.
         * @example csv
         */
        format?: 'csv' | 'ndjson'
        /**
         * @description `false` leaves out the byte order mark of CSV.
         * @example true
         */
        bom?: 'true' | 'false'
        /**
         * @description `true` leaves cells of CSV as they are. Otherwise those that a spreadsheet could take for a formula begin with an apostrophe, which an import takes off.
         * @example false
         */
        raw?: 'true' | 'false'
        /**
         * @description The `next_cursor` of NDJSON, or the `X-Roster-Next-Cursor` of CSV: goes on behind its row.
         * @example WyJkZW1vIiwiY2xpZW50cyIsIjAiXQ
         */
        cursor?: string
        /**
         * @description Only these clients, at most 100. Separate them by commas: repeated fields count to the 100 that a query may have.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid?: components['schemas']['UidsAsText']
        /**
         * @description `active` (default), `archived` or `all`.
         * @example active
         */
        status?: 'active' | 'archived' | 'all'
        /**
         * @description The admin who created the client.
         * @example 01M7ZXE1BEACJCEGH8B47XGRNF
         */
        admin_uid?: string
        /**
         * @description The earliest UTC day of `last_session`, inclusive. A client without a session matches no date.
         * @example 2026-11-01
         */
        start_date?: string
        /**
         * @description The latest UTC day of `last_session`, inclusive.
         * @example 2026-11-30
         */
        end_date?: string
        /** @example female */
        gender?: 'male' | 'female'
        /**
         * @description Words of which each begins a word of the name, of the e-mail or of the phone number, without regard to case, accents and the like. A word with `@` begins the whole e-mail. A phone number is one word, with or without zeros in front. A name without blanks is found by its beginning.
         * @example mara lind
         */
        q?: string
        /**
         * @description The client has all of these tags, in any spelling of case.
         * @example ["VIP"]
         */
        tag?: components['schemas']['TagsAsText']
        /**
         * @description The client has at least one of these.
         * @example ["Running","Weightlifting"]
         */
        preferable_activities?: components['schemas']['ActivitiesAsText']
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The sheet, row by row; nobody is a header or an end alone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The name of the file. */
          'Content-Disposition': string
          /** @description How many match, unless that would take reading them all. Always there without a filter. */
          'X-Roster-Count'?: string
          /** @description Of CSV, if more rows follow than a call may have: send it as `cursor`. */
          'X-Roster-Next-Cursor'?: string
          [name: string]: unknown
        }
        content: {
          'text/csv': string
          /** @example {"end":true,"count":0} */
          'application/x-ndjson': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "gender must be one of: male, female",
           *       "details": [
           *         {
           *           "field": "gender",
           *           "message": "gender must be one of: male, female"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User does not have the required permissions"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  exportSessions: {
    parameters: {
      query?: {
        /**
         * @description `csv` (default): UTF-8 with a header. `ndjson`: a JSON object a line, the last of them `{"end":true,"count":12}`; where a call may not have more rows, it is `{"end":false,"count":400000,"next_cursor":"…"}`. A body without its end was broken off.
         * @example csv
         */
        format?: 'csv' | 'ndjson'
        /**
         * @description `false` leaves out the byte order mark of CSV.
         * @example true
         */
        bom?: 'true' | 'false'
        /**
         * @description `true` leaves cells of CSV as they are. Otherwise those that a spreadsheet could take for a formula begin with an apostrophe, which an import takes off.
         * @example false
         */
        raw?: 'true' | 'false'
        /**
         * @description The `next_cursor` of NDJSON, or the `X-Roster-Next-Cursor` of CSV: goes on behind its row.
         * @example WyJkZW1vIiwic2Vzc2lvbnMiLCIwIiwiIiwiIl0
         */
        cursor?: string
        /**
         * @description Only the sessions of this client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid?: string
        /**
         * @description Only sessions of this activity.
         * @example Running
         */
        activity?: 'Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment'
        /**
         * @description The earliest UTC day of the start, inclusive.
         * @example 2026-11-01
         */
        start_date?: string
        /**
         * @description The latest UTC day of the start, inclusive.
         * @example 2026-11-30
         */
        end_date?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The sheet, row by row; nobody is a header or an end alone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The name of the file. */
          'Content-Disposition': string
          /** @description How many match, unless that would take reading them all. Always there without a filter. */
          'X-Roster-Count'?: string
          /** @description Of CSV, if more rows follow than a call may have: send it as `cursor`. */
          'X-Roster-Next-Cursor'?: string
          [name: string]: unknown
        }
        content: {
          'text/csv': string
          /** @example {"end":true,"count":0} */
          'application/x-ndjson': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "start_date must not be after end_date",
           *       "details": [
           *         {
           *           "field": "start_date",
           *           "message": "start_date must not be after end_date"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      /** @description The key has the role `member`, or lacks the scope that `security` names: then `details` say so. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User does not have the required permissions"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getPhoto: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description One range of bytes. A request for several ranges gets the whole photo.
         * @example bytes=0-99
         */
        Range?: string
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /**
         * @description An ETag. The range applies to this version only.
         * @example "ZLKLeufWP9o79D6ttq4PpL"
         */
        'If-Range'?: string
      }
      path: {
        /**
         * @description The last part of the URL in `profile_photo`.
         * @example ZLKLeufWP9o79D6ttq4PpL.jpg
         */
        file: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The photo. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `public, max-age=300` */
          'Cache-Control': string
          /** @description The version, for `If-Match`. Each change makes a new one. */
          ETag: string
          /** @description `bytes` */
          'Accept-Ranges': string
          [name: string]: unknown
        }
        content: {
          'image/jpeg': Blob
          'image/png': Blob
        }
      }
      /** @description The range of the photo. */
      206: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `public, max-age=300` */
          'Cache-Control': string
          /** @description The version, for `If-Match`. Each change makes a new one. */
          ETag: string
          /** @description `bytes` */
          'Accept-Ranges': string
          /** @description `bytes 0-9/871`; in a 416 `bytes *\/871`. */
          'Content-Range': string
          [name: string]: unknown
        }
        content: {
          'image/jpeg': Blob
          'image/png': Blob
        }
      }
      /** @description The caller has this version. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `public, max-age=300` */
          'Cache-Control': string
          /** @description The version, for `If-Match`. Each change makes a new one. */
          ETag: string
          /** @description `bytes` */
          'Accept-Ranges': string
          [name: string]: unknown
        }
        content?: never
      }
      308: components['responses']['ToHttps']
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "If-Match must be an ETag in double quotes, a list of them, or *",
           *       "details": [
           *         {
           *           "field": "If-Match",
           *           "message": "If-Match must be an ETag in double quotes, a list of them, or *"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      /** @description The photo does not exist, or no longer. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Photo not found"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      412: components['responses']['Stale']
      /** @description The range begins after the end of the photo. */
      416: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `bytes 0-9/871`; in a 416 `bytes *\/871`. */
          'Content-Range': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The range is not within the photo"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  createUser: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "from_id": "user_abc123",
         *       "first_name": "Nadia",
         *       "last_name": "Okafor",
         *       "birthdate": "1990-05-15",
         *       "gender": "female",
         *       "language": "en",
         *       "goal": "lose weight",
         *       "timezone": "Zurich, Switzerland (UTC+01:00)",
         *       "height_cm": 168,
         *       "weight_kg": 78
         *     }
         */
        'application/json': {
          /** @description The caller's own id of the user, case-sensitive and unique in the environment. */
          from_id: string
          first_name: string
          last_name: string
          /** @description Default: the first name. */
          display_name?: string | null
          /**
           * Format: date
           * @description From 1900-01-01 to today.
           */
          birthdate: string
          /** @enum {string} */
          gender: 'male' | 'female'
          /** @enum {string} */
          language: 'en' | 'de' | 'es' | 'bg' | 'uk' | 'ru' | 'ar'
          /** @enum {string} */
          goal: 'lose weight' | 'gain muscle' | 'maintain'
          /** @description A place with a comma, in any script, and an offset from -12:00 to +14:00. */
          timezone: string
          height_cm?: number | null
          weight_kg?: number | null
          height_ft?: string | null
          weight_lbs?: number | null
        }
      }
    }
    responses: {
      /** @description The new user, on trial and with reminders. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The address of the new thing. The same key opens it. */
          Location: string
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "User created successfully",
           *       "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4",
           *       "visualization_url": "https://roster.example/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh"
           *     }
           */
          'application/json': {
            message: string
            user_id: string
            /** Format: uri */
            visualization_url: string
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User with from_id user_abc123 already exists",
           *       "details": [
           *         {
           *           "field": "from_id",
           *           "message": "User with from_id user_abc123 already exists"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersWrite']
      /** @description The organization is at its limit of users. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User creation limit reached for Pro plan"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  editUser: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "from_id": "user_abc123",
         *       "weight_kg": 76.5
         *     }
         */
        'application/json': {
          /** @description The caller's own id of the user, case-sensitive and unique in the environment. */
          from_id: string
          first_name?: string
          last_name?: string
          /** @description null sets it to the first name. */
          display_name?: string | null
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description A place with a comma, in any script, and an offset from -12:00 to +14:00. */
          timezone?: string
          /** @enum {string} */
          language?: 'en' | 'de' | 'es' | 'bg' | 'uk' | 'ru' | 'ar'
          /** @enum {string} */
          goal?: 'lose weight' | 'gain muscle' | 'maintain'
          /**
           * Format: date
           * @description From 1900-01-01 to today.
           */
          birthdate?: string
          reminders_active?: boolean
          /** @enum {string} */
          subscription_status?: 'active' | 'trial' | 'trial_end'
          height_cm?: number
          weight_kg?: number
          height_ft?: string
          weight_lbs?: number
          /**
           * Format: date-time
           * @description The time of the weight: from 2000, not before the birthdate, at most 5 minutes ahead, which counts as now. Default: now. A weight that is older than the newest goes into the history only.
           */
          weighed_at?: string
        }
      }
    }
    responses: {
      /** @description The user is changed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "message": "User updated successfully",
           *       "profile": {
           *         "from_id": "user_abc123",
           *         "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4",
           *         "first_name": "Nadia",
           *         "last_name": "Okafor",
           *         "display_name": "Nadia",
           *         "birthdate": "1990-05-15",
           *         "gender": "female",
           *         "language": "en",
           *         "goal": "lose weight",
           *         "timezone": "Zurich, Switzerland (UTC+01:00)",
           *         "height_cm": 168,
           *         "weight_kg": 76.5,
           *         "preferred_unit": "kg",
           *         "subscription_status": "trial",
           *         "reminders_active": true,
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "last_request": "2026-11-21T20:40:44.522Z",
           *         "target_calories": 1560,
           *         "target_protein": 137,
           *         "target_fat": 52,
           *         "target_carbs": 136,
           *         "target_weight": 74.1,
           *         "target_weight_kg": 74.1
           *       }
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            message: string
            profile: components['schemas']['Profile']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'; user_id cannot be edited",
           *       "details": [
           *         {
           *           "field": "timezone",
           *           "message": "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'"
           *         },
           *         {
           *           "field": "user_id",
           *           "message": "user_id cannot be edited"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersWrite']
      404: components['responses']['UnknownUser']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getUserProfile: {
    parameters: {
      query?: {
        /**
         * @description The caller's own id of the user. Either `from_id` or `user_id` is required.
         * @example user_abc123
         */
        from_id?: string
        /**
         * @description The service's id of the user. Both ids together must be of one user.
         * @example 01M7ZXE1QAQRYH0BCRHT8711Z4
         */
        user_id?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The profile. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The version, for `If-Match`. Each change makes a new one. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "profile": {
           *         "from_id": "user_abc123",
           *         "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4",
           *         "first_name": "Nadia",
           *         "last_name": "Okafor",
           *         "display_name": "Nadia",
           *         "birthdate": "1990-05-15",
           *         "gender": "female",
           *         "language": "en",
           *         "goal": "lose weight",
           *         "timezone": "Zurich, Switzerland (UTC+01:00)",
           *         "height_cm": 168,
           *         "weight_kg": 76.5,
           *         "preferred_unit": "kg",
           *         "subscription_status": "trial",
           *         "reminders_active": true,
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "last_request": "2026-11-21T20:40:44.522Z",
           *         "target_calories": 1560,
           *         "target_protein": 137,
           *         "target_fat": 52,
           *         "target_carbs": 136,
           *         "target_weight": 74.1,
           *         "target_weight_kg": 74.1
           *       }
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            profile: components['schemas']['Profile']
          }
        }
      }
      304: components['responses']['NotModified']
      400: components['responses']['NoId']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersRead']
      404: components['responses']['UnknownUser']
      412: components['responses']['Stale']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getDashboardUrl: {
    parameters: {
      query?: {
        /**
         * @description The caller's own id of the user. Either `from_id` or `user_id` is required.
         * @example user_abc123
         */
        from_id?: string
        /**
         * @description The service's id of the user. Both ids together must be of one user.
         * @example 01M7ZXE1QAQRYH0BCRHT8711Z4
         */
        user_id?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The current link. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "dashboard_url": "https://roster.example/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh"
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            /** Format: uri */
            dashboard_url: string
          }
        }
      }
      400: components['responses']['NoId']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersRead']
      404: components['responses']['UnknownUser']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  rotateDashboardUrl: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "from_id": "user_abc123",
         *       "rotate": true
         *     }
         */
        'application/json': {
          /** @description The caller's own id of the user, case-sensitive and unique in the environment. */
          from_id: string
          /** @constant */
          rotate: true
        }
      }
    }
    responses: {
      /** @description The new link. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "dashboard_url": "https://roster.example/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh"
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            /** Format: uri */
            dashboard_url: string
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "rotate must be true",
           *       "details": [
           *         {
           *           "field": "rotate",
           *           "message": "rotate must be true"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersWrite']
      404: components['responses']['UnknownUser']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listUsers: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number
        /**
         * @description The `next_cursor` of the page before, a `from_id` that need not exist any more.
         * @example user_abc123
         */
        start_after_id?: string
        /** @example lose weight */
        goal?: 'lose weight' | 'gain muscle' | 'maintain'
        /** @example trial */
        subscription_status?: 'active' | 'trial' | 'trial_end'
        /**
         * @description Only users of whom each of these words begins a word of the names or of the `from_id`. Case, accents and the script of digits do not count. A word with `@` begins the whole `from_id`.
         * @example nad oka
         */
        q?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of users; none is an empty list. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "users": [
           *         {
           *           "from_id": "user_abc123",
           *           "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4",
           *           "first_name": "Nadia",
           *           "last_name": "Okafor",
           *           "display_name": "Nadia",
           *           "birthdate": "1990-05-15",
           *           "gender": "female",
           *           "language": "en",
           *           "goal": "lose weight",
           *           "timezone": "Zurich, Switzerland (UTC+01:00)",
           *           "height_cm": 168,
           *           "weight_kg": 76.5,
           *           "preferred_unit": "kg",
           *           "subscription_status": "trial",
           *           "reminders_active": true,
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "last_request": "2026-11-21T20:40:44.522Z",
           *           "target_calories": 1560,
           *           "target_protein": 137,
           *           "target_fat": 52,
           *           "target_carbs": 136,
           *           "target_weight": 74.1,
           *           "target_weight_kg": 74.1
           *         }
           *       ],
           *       "next_cursor": null
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            users: components['schemas']['Profile'][]
            /** @description null on the last page. */
            next_cursor: string | null
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "limit must be a whole number from 1 to 500",
           *       "details": [
           *         {
           *           "field": "limit",
           *           "message": "limit must be a whole number from 1 to 500"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersRead']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getWeightHistory: {
    parameters: {
      query: {
        /**
         * @description The caller's own id of the user, case-sensitive and unique in the environment.
         * @example user_abc123
         */
        from_id: string
        /**
         * @description Weights of this UTC day or later.
         * @example 2026-11-01
         */
        start_date?: string
        /**
         * @description Weights of this UTC day or earlier.
         * @example 2026-11-30
         */
        end_date?: string
        /** @example 50 */
        limit?: number
        /**
         * @description The `next_cursor` of the page before. The weight need not exist any more.
         * @example 01M7ZXE1QAQRYH0BCRJ6G6D9WN
         */
        cursor?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of weights; none is an empty list. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "unit": "kg",
           *       "weights": [
           *         {
           *           "weight_id": "01M7ZXE1QAQRYH0BCRJ6G6D9WN",
           *           "weight_kg": 76.5,
           *           "weight": 76.5,
           *           "recorded_at": "2026-11-21T20:40:44.522Z"
           *         }
           *       ],
           *       "next_cursor": null
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            /**
             * @description The preferred unit of the user.
             * @enum {string}
             */
            unit: 'kg' | 'lb'
            weights: components['schemas']['WeightPoint'][]
            /** @description null on the last page. */
            next_cursor: string | null
          }
        }
      }
      400: components['responses']['NoId']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersRead']
      404: components['responses']['UnknownUser']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteWeight: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "from_id": "user_abc123",
         *       "weight_id": "01M7ZXE1QAQRYH0BCRJ6G6D9WN"
         *     }
         */
        'application/json': {
          /** @description The caller's own id of the user, case-sensitive and unique in the environment. */
          from_id: string
          /** @description As in the weight history. */
          weight_id: string
        }
      }
    }
    responses: {
      /** @description The weight is deleted. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The new version. A replay has no ETag. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "message": "Weight deleted successfully",
           *       "profile": {
           *         "from_id": "user_abc123",
           *         "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4",
           *         "first_name": "Nadia",
           *         "last_name": "Okafor",
           *         "display_name": "Nadia",
           *         "birthdate": "1990-05-15",
           *         "gender": "female",
           *         "language": "en",
           *         "goal": "lose weight",
           *         "timezone": "Zurich, Switzerland (UTC+01:00)",
           *         "height_cm": 168,
           *         "weight_kg": 76.5,
           *         "preferred_unit": "kg",
           *         "subscription_status": "trial",
           *         "reminders_active": true,
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "last_request": "2026-11-21T20:40:44.522Z",
           *         "target_calories": 1560,
           *         "target_protein": 137,
           *         "target_fat": 52,
           *         "target_carbs": 136,
           *         "target_weight": 74.1,
           *         "target_weight_kg": 74.1
           *       }
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            message: string
            profile: components['schemas']['Profile']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The only weight cannot be deleted: record another one first",
           *       "details": [
           *         {
           *           "field": "weight_id",
           *           "message": "The only weight cannot be deleted: record another one first"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersWrite']
      404: components['responses']['UnknownUser']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteUser: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`. The call neither shows nor changes another version: 412.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "from_id": "user_abc123"
         *     }
         */
        'application/json': {
          /** @description The caller's own id of the user, case-sensitive and unique in the environment. */
          from_id: string
        }
      }
    }
    responses: {
      /** @description The user is deleted. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "message": "User deleted successfully",
           *       "erased": {
           *         "notes": 1,
           *         "sessions": 41,
           *         "weights": 0,
           *         "events": 67,
           *         "photo": true,
           *         "backups_until": "2026-12-30T08:15:04.522Z"
           *       }
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'success'
            message: string
            erased: components['schemas']['Erased']
          }
        }
      }
      400: components['responses']['NoId']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksUsersDelete']
      404: components['responses']['UnknownUser']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      412: components['responses']['Stale']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listUserEvents: {
    parameters: {
      query?: {
        /**
         * @description The last event that was seen. Without it, the oldest kept event comes first.
         * @example 000000000000-0000000000000
         */
        after?: string
        /** @example 50 */
        limit?: number
        /**
         * @description Only events of these types. A page looks at most at 1,000 events, so it may have fewer than `limit` although `has_more` is true.
         * @example ["user.updated"]
         */
        type?: components['schemas']['EventTypesAsText']
        /**
         * @description Only events of the user who has this id now.
         * @example user_abc123
         */
        from_id?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The next events; none is an empty list. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "events": [
           *         {
           *           "id": "000000000043-1795294890117",
           *           "type": "client.updated",
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "actor": {
           *             "type": "key",
           *             "key_id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *             "name": "Back office",
           *             "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *           },
           *           "request_id": "d8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c",
           *           "subject": {
           *             "type": "client",
           *             "id": "01M7ZXE1G7CGKTW63S383AJB69"
           *           },
           *           "environment": null,
           *           "changes": {
           *             "age": [
           *               "34",
           *               "35"
           *             ],
           *             "profile_photo": [
           *               false,
           *               true
           *             ]
           *           }
           *         }
           *       ],
           *       "next": "000000000043-1795294890117",
           *       "has_more": false
           *     }
           */
          'application/json': {
            events: components['schemas']['Event'][]
            /** @description Send it as `after` for the next page, now or later. */
            next: string
            has_more: boolean
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "after must be the id of an event: 12 digits, \"-\" and 13 digits; type must be one of: user.created, user.updated, user.weight_deleted, user.progress_link_rotated, user.deleted, webhook.created, webhook.updated, webhook.secret_rotated, webhook.disabled, webhook.deleted, usage.warning",
           *       "details": [
           *         {
           *           "field": "after",
           *           "message": "after must be the id of an event: 12 digits, \"-\" and 13 digits"
           *         },
           *         {
           *           "field": "type",
           *           "message": "type must be one of: user.created, user.updated, user.weight_deleted, user.progress_link_rotated, user.deleted, webhook.created, webhook.updated, webhook.secret_rotated, webhook.disabled, webhook.deleted, usage.warning"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksHistoryRead']
      /** @description The event `after` is not, or no longer, there. Start over without `after`. */
      410: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Events before 000000000042-1795294844522 are no longer kept"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getUserPersonalData: {
    parameters: {
      query?: {
        /**
         * @description The caller's own id of the user. Either `from_id` or `user_id` is required.
         * @example user_abc123
         */
        from_id?: string
        /**
         * @description The service's id of the user. Both ids together must be of one user.
         * @example 01M7ZXE1QAQRYH0BCRHT8711Z4
         */
        user_id?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The document. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The name of the file. */
          'Content-Disposition': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subject": {
           *         "type": "user",
           *         "id": "user_abc123",
           *         "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4"
           *       },
           *       "generated_at": "2026-11-29T08:15:04.522Z",
           *       "profile": {
           *         "from_id": "user_abc123",
           *         "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4",
           *         "first_name": "Nadia",
           *         "last_name": "Okafor",
           *         "display_name": "Nadia",
           *         "birthdate": "1990-05-15",
           *         "gender": "female",
           *         "language": "en",
           *         "goal": "lose weight",
           *         "timezone": "Zurich, Switzerland (UTC+01:00)",
           *         "height_cm": 168,
           *         "weight_kg": 76.5,
           *         "preferred_unit": "kg",
           *         "subscription_status": "trial",
           *         "reminders_active": true,
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "last_request": "2026-11-21T20:40:44.522Z",
           *         "target_calories": 1560,
           *         "target_protein": 137,
           *         "target_fat": 52,
           *         "target_carbs": 136,
           *         "target_weight": 74.1,
           *         "target_weight_kg": 74.1
           *       },
           *       "note": null,
           *       "weights": [
           *         {
           *           "weight_id": "01M7ZXE1QAQRYH0BCRJ6G6D9WN",
           *           "weight_kg": 76.5,
           *           "weight": 76.5,
           *           "recorded_at": "2026-11-21T20:40:44.522Z"
           *         }
           *       ],
           *       "tags": [],
           *       "metadata": {},
           *       "photo": null,
           *       "history": [
           *         {
           *           "id": "000000000043-1795294890117",
           *           "type": "client.updated",
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "actor": {
           *             "type": "key",
           *             "key_id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *             "name": "Back office",
           *             "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *           },
           *           "request_id": "d8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c",
           *           "subject": {
           *             "type": "client",
           *             "id": "01M7ZXE1G7CGKTW63S383AJB69"
           *           },
           *           "environment": null,
           *           "changes": {
           *             "age": [
           *               "34",
           *               "35"
           *             ],
           *             "profile_photo": [
           *               false,
           *               true
           *             ]
           *           }
           *         }
           *       ],
           *       "progress_link": "https://roster.example/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh",
           *       "kept": [
           *         {
           *           "what": "outcomes of calls",
           *           "where": "database",
           *           "why": "repeated calls",
           *           "until": "2026-11-30T08:15:04.522Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['UserData']
        }
      }
      400: components['responses']['NoId']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksTransfer']
      404: components['responses']['UnknownUser']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getUserUsage: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description What is used. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "plan": "pro",
           *       "clients": {
           *         "used": 410,
           *         "limit": 500,
           *         "archived": 31
           *       },
           *       "users": {
           *         "dev": 40,
           *         "prod": 11200,
           *         "limit": null
           *       },
           *       "calls": {
           *         "limit": 2000,
           *         "period_seconds": 10
           *       },
           *       "keys": {
           *         "live": 4,
           *         "oldest_unused_days": 63
           *       },
           *       "events": {
           *         "oldest": "000000000001-1795294844522",
           *         "newest": "000000000043-1795294890117"
           *       },
           *       "webhooks": {
           *         "active": 1,
           *         "failing": 0,
           *         "disabled": 0
           *       },
           *       "warnings": [
           *         {
           *           "what": "clients",
           *           "used": 410,
           *           "limit": 500,
           *           "percent": 80
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Usage']
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  exportUsers: {
    parameters: {
      query?: {
        /**
         * @description `csv` (default): UTF-8 with a header. `ndjson`: a JSON object a line, the last of them `{"end":true,"count":12}`; where a call may not have more rows, it is `{"end":false,"count":400000,"next_cursor":"…"}`. A body without its end was broken off.
         * @example csv
         */
        format?: 'csv' | 'ndjson'
        /**
         * @description `false` leaves out the byte order mark of CSV.
         * @example true
         */
        bom?: 'true' | 'false'
        /**
         * @description `true` leaves cells of CSV as they are. Otherwise those that a spreadsheet could take for a formula begin with an apostrophe, which an import takes off.
         * @example false
         */
        raw?: 'true' | 'false'
        /**
         * @description The `next_cursor` of NDJSON, or the `X-Roster-Next-Cursor` of CSV: goes on behind its row.
         * @example WyJkZW1vIiwicHJvZC11c2VycyIsImEiXQ
         */
        cursor?: string
        /** @example lose weight */
        goal?: 'lose weight' | 'gain muscle' | 'maintain'
        /** @example trial */
        subscription_status?: 'active' | 'trial' | 'trial_end'
        /**
         * @description Only users of whom each of these words begins a word of the names or of the `from_id`. Case, accents and the script of digits do not count. A word with `@` begins the whole `from_id`.
         * @example nad oka
         */
        q?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The sheet, row by row; nobody is a header or an end alone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The name of the file. */
          'Content-Disposition': string
          /** @description How many match, unless that would take reading them all. Always there without a filter. */
          'X-Roster-Count'?: string
          /** @description Of CSV, if more rows follow than a call may have: send it as `cursor`. */
          'X-Roster-Next-Cursor'?: string
          [name: string]: unknown
        }
        content: {
          'text/csv': string
          /** @example {"end":true,"count":0} */
          'application/x-ndjson': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "goal must be one of: lose weight, gain muscle, maintain",
           *       "details": [
           *         {
           *           "field": "goal",
           *           "message": "goal must be one of: lose weight, gain muscle, maintain"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksTransfer']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  exportWeights: {
    parameters: {
      query?: {
        /**
         * @description `csv` (default): UTF-8 with a header. `ndjson`: a JSON object a line, the last of them `{"end":true,"count":12}`; where a call may not have more rows, it is `{"end":false,"count":400000,"next_cursor":"…"}`. A body without its end was broken off.
         * @example csv
         */
        format?: 'csv' | 'ndjson'
        /**
         * @description `false` leaves out the byte order mark of CSV.
         * @example true
         */
        bom?: 'true' | 'false'
        /**
         * @description `true` leaves cells of CSV as they are. Otherwise those that a spreadsheet could take for a formula begin with an apostrophe, which an import takes off.
         * @example false
         */
        raw?: 'true' | 'false'
        /**
         * @description The `next_cursor` of NDJSON, or the `X-Roster-Next-Cursor` of CSV: goes on behind its row.
         * @example WyJkZW1vIiwicHJvZC13ZWlnaHRzIiwiYSIsIiJd
         */
        cursor?: string
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The sheet, row by row; nobody is a header or an end alone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The name of the file. */
          'Content-Disposition': string
          /** @description How many match, unless that would take reading them all. Always there without a filter. */
          'X-Roster-Count'?: string
          /** @description Of CSV, if more rows follow than a call may have: send it as `cursor`. */
          'X-Roster-Next-Cursor'?: string
          [name: string]: unknown
        }
        content: {
          'text/csv': string
          /** @example {"end":true,"count":0} */
          'application/x-ndjson': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "format must be one of: csv, ndjson",
           *       "details": [
           *         {
           *           "field": "format",
           *           "message": "format must be one of: csv, ndjson"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksTransfer']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  importUsers: {
    parameters: {
      query?: {
        /**
         * @description `create` (default) makes a new one of each row, `update` changes those who are there, `upsert` does both.
         * @example upsert
         */
        mode?: 'create' | 'update' | 'upsert'
        /**
         * @description The column that names the user to change: `from_id` alone.
         * @example from_id
         */
        match?: 'from_id'
        /**
         * @description What happens if the plan has too few places: `fail` (default) is 404 and nothing is imported; `fill` takes the first rows that fit, and the others fail.
         * @example fail
         */
        on_limit?: 'fail' | 'fill'
        /**
         * @description `true` answers what the import would do, and changes nothing. With an `Idempotency-Key` it is 400.
         * @example true
         */
        dry_run?: 'true' | 'false'
        /**
         * @description `true` leaves the apostrophe before what a spreadsheet could take for a formula.
         * @example false
         */
        raw?: 'true' | 'false'
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example from_id,first_name,last_name,birthdate,gender,language,goal,timezone,height_cm,weight_kg,subscription_status
         *     user_abc123,Nadia,Okafor,1990-05-15,female,en,lose weight,"Zurich, Switzerland (UTC+01:00)",168,78,active
         */
        'text/csv': components['schemas']['Sheet']
        /** @example {"from_id":"user_abc123","first_name":"Nadia","last_name":"Okafor","birthdate":"1990-05-15","gender":"female","language":"en","goal":"lose weight","timezone":"Zurich, Switzerland (UTC+01:00)","height_cm":168,"weight_kg":78,"subscription_status":"active"} */
        'application/x-ndjson': string
      }
    }
    responses: {
      /** @description What came of each row. For `Accept: text/csv` the rows that failed, with a last column `error`. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "dry_run": false,
           *       "total": 1,
           *       "created": 1,
           *       "updated": 0,
           *       "unchanged": 0,
           *       "failed": 0,
           *       "rows": [
           *         {
           *           "row": 2,
           *           "outcome": "created",
           *           "from_id": "user_abc123",
           *           "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4"
           *         }
           *       ],
           *       "columns": {
           *         "from_id": "from_id",
           *         "First name": "first_name",
           *         "Last name": "last_name",
           *         "Birthday": "birthdate",
           *         "Sex": "gender",
           *         "Language": "language",
           *         "Goal": "goal",
           *         "Time zone": "timezone",
           *         "Height (cm)": "height_cm",
           *         "Weight (kg)": "weight_kg"
           *       },
           *       "ignored_columns": [
           *         "Shirt"
           *       ]
           *     }
           */
          'application/json': {
            dry_run: boolean
            total: number
            created: number
            updated: number
            unchanged: number
            failed: number
            rows: {
              /** @description The number of the record as a spreadsheet shows it; of NDJSON that of the line. */
              row: number
              /** @enum {string} */
              outcome: 'created' | 'updated' | 'unchanged' | 'failed'
              /** @description That of the row; null if no user could have it. */
              from_id: string | null
              /** @description The user; null if there is none, or if a dry run would create them. */
              user_id: string | null
              changes?: components['schemas']['RowChanges']
              /** @description Of a failed row. */
              errors?: {
                field: string
                message: string
              }[]
            }[]
            columns: components['schemas']['FileColumns']
            /** @description The columns that the import does not take. */
            ignored_columns: string[]
          }
          'text/csv': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "mode must be one of: create, update, upsert",
           *       "details": [
           *         {
           *           "field": "mode",
           *           "message": "mode must be one of: create, update, upsert"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksTransfer']
      /** @description The limit of users leaves too few places, and `details` say how many. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "User creation limit reached for Pro plan"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  importWeights: {
    parameters: {
      query?: {
        /**
         * @description `true` answers what the import would do, and changes nothing. With an `Idempotency-Key` it is 400.
         * @example true
         */
        dry_run?: 'true' | 'false'
        /**
         * @description `true` leaves the apostrophe before what a spreadsheet could take for a formula.
         * @example false
         */
        raw?: 'true' | 'false'
      }
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example from_id,weight_kg,weighed_at
         *     user_abc123,77.4,2026-11-20T07:30:00.000Z
         */
        'text/csv': components['schemas']['Sheet']
        /** @example {"from_id":"user_abc123","weight_kg":77.4,"weighed_at":"2026-11-20T07:30:00.000Z"} */
        'application/x-ndjson': string
      }
    }
    responses: {
      /** @description What came of each row. For `Accept: text/csv` the rows that failed, with a last column `error`. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "dry_run": false,
           *       "total": 1,
           *       "created": 1,
           *       "updated": 0,
           *       "unchanged": 0,
           *       "failed": 0,
           *       "rows": [
           *         {
           *           "row": 2,
           *           "outcome": "created",
           *           "from_id": "user_abc123",
           *           "user_id": "01M7ZXE1QAQRYH0BCRHT8711Z4"
           *         }
           *       ],
           *       "columns": {
           *         "from_id": "from_id",
           *         "Weight (kg)": "weight_kg",
           *         "Weighed on": "weighed_at"
           *       },
           *       "ignored_columns": [
           *         "Shirt"
           *       ]
           *     }
           */
          'application/json': {
            dry_run: boolean
            total: number
            created: number
            updated: number
            unchanged: number
            failed: number
            rows: {
              /** @description The number of the record as a spreadsheet shows it; of NDJSON that of the line. */
              row: number
              /** @enum {string} */
              outcome: 'created' | 'updated' | 'unchanged' | 'failed'
              /** @description That of the row; null if no user could have it. */
              from_id: string | null
              /** @description The user; null if there is none, or if a dry run would create them. */
              user_id: string | null
              changes?: components['schemas']['RowChanges']
              /** @description Of a failed row. */
              errors?: {
                field: string
                message: string
              }[]
            }[]
            columns: components['schemas']['FileColumns']
            /** @description The columns that the import does not take. */
            ignored_columns: string[]
          }
          'text/csv': string
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "dry_run must be one of: true, false",
           *       "details": [
           *         {
           *           "field": "dry_run",
           *           "message": "dry_run must be one of: true, false"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksTransfer']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getProgress: {
    parameters: {
      query?: {
        /**
         * @description The part of the history in the chart and the table. Default, also for an unknown value: the shortest of `quarter`, `year` and `all` with ten weights.
         * @example year
         */
        range?: 'month' | 'quarter' | 'year' | 'all'
      }
      header?: never
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The last part of the link.
         * @example 412Kf6GI49_s8afdfo1ADh
         */
        token: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `private, no-store` */
          'Cache-Control': string
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      308: components['responses']['ToHttps']
      /** @description A page that says that the link is unknown. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `private, no-store` */
          'Cache-Control': string
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      /** @description A page that says that this address has sent too many requests. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `private, no-store` */
          'Cache-Control': string
          /** @description Seconds to wait. */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listWebhooks: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhooks. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhooks": [
           *         {
           *           "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *           "url": "https://office.example/hooks/roster",
           *           "types": [
           *             "client.created",
           *             "client.updated"
           *           ],
           *           "description": "Keeps the calendar up to date",
           *           "status": "active",
           *           "delivered_to": "000000000042-1795294844522",
           *           "failing_since": null,
           *           "next_attempt_at": null,
           *           "last_status": 204,
           *           "last_error": null,
           *           "created_at": "2026-11-21T20:40:44.295Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            webhooks: components['schemas']['Webhook'][]
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      /** @description The deployment has no webhooks. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Not found"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  createWebhook: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "url": "https://office.example/hooks/roster",
         *       "description": "Keeps the calendar up to date"
         *     }
         */
        'application/json': {
          /**
           * Format: uri
           * @description An address with `https`, the port 443 or 8443 and a public host: no IP address, no user name, not this service.
           */
          url: string
          /** @description The types to send. null, the default: all types of the feed. */
          types?:
            | (
                | 'client.created'
                | 'client.updated'
                | 'client.note_saved'
                | 'client.session_recorded'
                | 'client.session_deleted'
                | 'client.photo_changed'
                | 'client.archived'
                | 'client.restored'
                | 'client.deleted'
                | 'webhook.created'
                | 'webhook.updated'
                | 'webhook.secret_rotated'
                | 'webhook.disabled'
                | 'webhook.deleted'
                | 'usage.warning'
              )[]
            | null
          /** @description For people. */
          description?: string | null
          /** @description Default: true. */
          enabled?: boolean
        }
      }
    }
    responses: {
      /** @description The webhook, and its secret. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The address of the new thing. The same key opens it. */
          Location: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       },
           *       "secret": "whsec_ks5cj3oB3fFkqI1ZT7dVLuLRBAfnSPhpYD6Qh2KCOKs="
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
            /** @description Verifies signatures by Standard Webhooks 1.0. No other answer shows it, and nothing stores it. */
            secret: string
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "types must be a list of one or more different types of events",
           *       "details": [
           *         {
           *           "field": "types",
           *           "message": "types must be a list of one or more different types of events"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      /** @description The deployment has no webhooks. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Not found"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getWebhook: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownWebhook']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteWebhook: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook is gone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Webhook deleted successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  updateWebhook: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "description": "Keeps the calendar up to date"
         *     }
         */
        'application/json': {
          /**
           * Format: uri
           * @description An address with `https`, the port 443 or 8443 and a public host: no IP address, no user name, not this service.
           */
          url?: string
          /** @description The types to send. null, the default: all types of the feed. */
          types?:
            | (
                | 'client.created'
                | 'client.updated'
                | 'client.note_saved'
                | 'client.session_recorded'
                | 'client.session_deleted'
                | 'client.photo_changed'
                | 'client.archived'
                | 'client.restored'
                | 'client.deleted'
                | 'webhook.created'
                | 'webhook.updated'
                | 'webhook.secret_rotated'
                | 'webhook.disabled'
                | 'webhook.deleted'
                | 'usage.warning'
              )[]
            | null
          /** @description For people. */
          description?: string | null
          /** @description `false` stops delivery; `true` goes on where it stopped. */
          enabled?: boolean
        }
      }
    }
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "At least one of url, types, description and enabled must be provided",
           *       "details": [
           *         {
           *           "field": "body",
           *           "message": "At least one of url, types, description and enabled must be provided"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  rotateWebhookSecret: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The new secret. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "secret": "whsec_ks5cj3oB3fFkqI1ZT7dVLuLRBAfnSPhpYD6Qh2KCOKs=",
           *       "previous_secret_until": "2026-11-22T20:40:44.477Z"
           *     }
           */
          'application/json': {
            /** @description Verifies signatures by Standard Webhooks 1.0. No other answer shows it, and nothing stores it. */
            secret: string
            previous_secret_until: components['schemas']['Timestamp']
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  replayWebhook: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "after": "000000000000-0000000000000"
         *     }
         */
        'application/json': {
          /** @description The event before the first one to send. Twelve and thirteen zeros are before all events. */
          after?: string
          /**
           * Format: date-time
           * @description The moment of the first event to send. It excludes `after`.
           */
          since?: string
        }
      }
    }
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Either after or since must be provided",
           *       "details": [
           *         {
           *           "field": "body",
           *           "message": "Either after or since must be provided"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      /** @description The event `after` is not, or no longer, there. Start over without `after`. */
      410: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  skipWebhookEvent: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownWebhook']
      /** @description The last attempt did not fail, or there is no event to deliver. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  testWebhook: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description How it went, also if it failed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": 204,
           *       "milliseconds": 41,
           *       "error": null,
           *       "body": ""
           *     }
           */
          'application/json': {
            /** @description The status of the answer; null if there was none. */
            status: number | null
            milliseconds: number
            /** @description null after success. */
            error: string | null
            /** @description The beginning of the answer. */
            body: string | null
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidToken']
      403: components['responses']['NotAdmin']
      404: components['responses']['UnknownWebhook']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listWebhooksForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhooks. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhooks": [
           *         {
           *           "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *           "url": "https://office.example/hooks/roster",
           *           "types": [
           *             "client.created",
           *             "client.updated"
           *           ],
           *           "description": "Keeps the calendar up to date",
           *           "status": "active",
           *           "delivered_to": "000000000042-1795294844522",
           *           "failing_since": null,
           *           "next_attempt_at": null,
           *           "last_status": 204,
           *           "last_error": null,
           *           "created_at": "2026-11-21T20:40:44.295Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            webhooks: components['schemas']['Webhook'][]
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      /** @description The deployment has no webhooks. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Not found"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  createWebhookForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "url": "https://office.example/hooks/roster",
         *       "description": "Keeps the calendar up to date"
         *     }
         */
        'application/json': {
          /**
           * Format: uri
           * @description An address with `https`, the port 443 or 8443 and a public host: no IP address, no user name, not this service.
           */
          url: string
          /** @description The types to send. null, the default: all types of the feed. */
          types?:
            | (
                | 'user.created'
                | 'user.updated'
                | 'user.weight_deleted'
                | 'user.progress_link_rotated'
                | 'user.deleted'
                | 'webhook.created'
                | 'webhook.updated'
                | 'webhook.secret_rotated'
                | 'webhook.disabled'
                | 'webhook.deleted'
                | 'usage.warning'
              )[]
            | null
          /** @description For people. */
          description?: string | null
          /** @description Default: true. */
          enabled?: boolean
        }
      }
    }
    responses: {
      /** @description The webhook, and its secret. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          /** @description The address of the new thing. The same key opens it. */
          Location: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       },
           *       "secret": "whsec_ks5cj3oB3fFkqI1ZT7dVLuLRBAfnSPhpYD6Qh2KCOKs="
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
            /** @description Verifies signatures by Standard Webhooks 1.0. No other answer shows it, and nothing stores it. */
            secret: string
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "types must be a list of one or more different types of events",
           *       "details": [
           *         {
           *           "field": "types",
           *           "message": "types must be a list of one or more different types of events"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      /** @description The deployment has no webhooks. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Not found"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getWebhookForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      404: components['responses']['UnknownWebhook']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteWebhookForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook is gone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Webhook deleted successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  updateWebhookForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "description": "Keeps the calendar up to date"
         *     }
         */
        'application/json': {
          /**
           * Format: uri
           * @description An address with `https`, the port 443 or 8443 and a public host: no IP address, no user name, not this service.
           */
          url?: string
          /** @description The types to send. null, the default: all types of the feed. */
          types?:
            | (
                | 'user.created'
                | 'user.updated'
                | 'user.weight_deleted'
                | 'user.progress_link_rotated'
                | 'user.deleted'
                | 'webhook.created'
                | 'webhook.updated'
                | 'webhook.secret_rotated'
                | 'webhook.disabled'
                | 'webhook.deleted'
                | 'usage.warning'
              )[]
            | null
          /** @description For people. */
          description?: string | null
          /** @description `false` stops delivery; `true` goes on where it stopped. */
          enabled?: boolean
        }
      }
    }
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "At least one of url, types, description and enabled must be provided",
           *       "details": [
           *         {
           *           "field": "body",
           *           "message": "At least one of url, types, description and enabled must be provided"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  rotateWebhookSecretForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The new secret. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "secret": "whsec_ks5cj3oB3fFkqI1ZT7dVLuLRBAfnSPhpYD6Qh2KCOKs=",
           *       "previous_secret_until": "2026-11-22T20:40:44.477Z"
           *     }
           */
          'application/json': {
            /** @description Verifies signatures by Standard Webhooks 1.0. No other answer shows it, and nothing stores it. */
            secret: string
            previous_secret_until: components['schemas']['Timestamp']
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  replayWebhookForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "after": "000000000000-0000000000000"
         *     }
         */
        'application/json': {
          /** @description The event before the first one to send. Twelve and thirteen zeros are before all events. */
          after?: string
          /**
           * Format: date-time
           * @description The moment of the first event to send. It excludes `after`.
           */
          since?: string
        }
      }
    }
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Either after or since must be provided",
           *       "details": [
           *         {
           *           "field": "body",
           *           "message": "Either after or since must be provided"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      404: components['responses']['UnknownWebhook']
      409: components['responses']['KeyExpired']
      /** @description The event `after` is not, or no longer, there. Start over without `after`. */
      410: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  skipWebhookEventForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "webhook": {
           *         "id": "01M7ZXE1RZ4CT5N9VDF3TQJ6M8",
           *         "url": "https://office.example/hooks/roster",
           *         "types": [
           *           "client.created",
           *           "client.updated"
           *         ],
           *         "description": "Keeps the calendar up to date",
           *         "status": "active",
           *         "delivered_to": "000000000042-1795294844522",
           *         "failing_since": null,
           *         "next_attempt_at": null,
           *         "last_status": 204,
           *         "last_error": null,
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            webhook: components['schemas']['Webhook']
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      404: components['responses']['UnknownWebhook']
      /** @description The last attempt did not fail, or there is no event to deliver. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  testWebhookForUsers: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        org: string
        /**
         * @description The users of `dev` and `prod` are separate.
         * @example prod
         */
        environment: 'dev' | 'prod'
        /**
         * @description The `id` of the webhook.
         * @example 01M7ZXE1RZ4CT5N9VDF3TQJ6M8
         */
        webhook_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description How it went, also if it failed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          'RateLimit-Policy': components['headers']['RateLimitPolicy']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": 204,
           *       "milliseconds": 41,
           *       "error": null,
           *       "body": ""
           *     }
           */
          'application/json': {
            /** @description The status of the answer; null if there was none. */
            status: number | null
            milliseconds: number
            /** @description null after success. */
            error: string | null
            /** @description The beginning of the answer. */
            body: string | null
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['LacksWebhooks']
      404: components['responses']['UnknownWebhook']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listOrganizations: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number
        /**
         * @description The page begins after this id.
         * @example acme
         */
        start_after_id?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of organizations. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "organizations": [
           *         {
           *           "id": "acme",
           *           "name": "Acme Coaching",
           *           "plan": "pro",
           *           "client_limit": null,
           *           "user_limit": null,
           *           "client_count": 2,
           *           "user_counts": {
           *             "dev": 0,
           *             "prod": 1
           *           },
           *           "status": "active",
           *           "created_at": "2026-11-21T20:40:44.295Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            organizations: components['schemas']['Organization'][]
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "limit must be a whole number from 1 to 500",
           *       "details": [
           *         {
           *           "field": "limit",
           *           "message": "limit must be a whole number from 1 to 500"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['NoOperator']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  createOrganization: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "id": "acme",
         *       "name": "Acme Coaching",
         *       "plan": "pro"
         *     }
         */
        'application/json': {
          /** @description A part of the paths of user management. */
          id: string
          name: string
          /** @enum {string} */
          plan: 'free' | 'pro' | 'enterprise'
          /** @description Overrides the plan's limit (free 10, pro 500, enterprise none). null removes the override. */
          client_limit?: number | null
          /** @description How many users dev and prod may have together. null is no limit. */
          user_limit?: number | null
          /** @description The name of a database binding, which never changes. Default: the smallest database. */
          database?: string | null
        }
      }
    }
    responses: {
      /** @description The new organization. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description The address of the new thing. The same key opens it. */
          Location: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "organization": {
           *         "id": "acme",
           *         "name": "Acme Coaching",
           *         "plan": "pro",
           *         "client_limit": null,
           *         "user_limit": null,
           *         "client_count": 2,
           *         "user_counts": {
           *           "dev": 0,
           *           "prod": 1
           *         },
           *         "status": "active",
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            organization: components['schemas']['Organization']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "id is reserved; plan must be one of: free, pro, enterprise",
           *       "details": [
           *         {
           *           "field": "id",
           *           "message": "id is reserved"
           *         },
           *         {
           *           "field": "plan",
           *           "message": "plan must be one of: free, pro, enterprise"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['NoOperator']
      /** @description The request conflicts with what exists. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "An organization with this id already exists"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getOrganization: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The organization. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "organization": {
           *         "id": "acme",
           *         "name": "Acme Coaching",
           *         "plan": "pro",
           *         "client_limit": null,
           *         "user_limit": null,
           *         "client_count": 2,
           *         "user_counts": {
           *           "dev": 0,
           *           "prod": 1
           *         },
           *         "status": "active",
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            organization: components['schemas']['Organization']
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteOrganization: {
    parameters: {
      query?: {
        /**
         * @description The id of the organization once more.
         * @example acme-trial
         */
        confirm?: string
      }
      header?: {
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The organization.
         * @example acme-trial
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /**
         * @example {
         *       "confirm": "acme-trial"
         *     }
         */
        'application/json': {
          /** @description The id of the organization once more. */
          confirm?: string
        }
      }
    }
    responses: {
      /** @description The organization is being deleted. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "organization": {
           *         "id": "acme",
           *         "name": "Acme Coaching",
           *         "plan": "pro",
           *         "client_limit": null,
           *         "user_limit": null,
           *         "client_count": 2,
           *         "user_counts": {
           *           "dev": 0,
           *           "prod": 1
           *         },
           *         "status": "active",
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            organization: components['schemas']['Organization']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "confirm must be the id of the organization",
           *       "details": [
           *         {
           *           "field": "confirm",
           *           "message": "confirm must be the id of the organization"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      409: components['responses']['KeyExpired']
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  updateOrganization: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "plan": "pro",
         *       "client_limit": null
         *     }
         */
        'application/json': {
          name?: string
          /** @enum {string} */
          plan?: 'free' | 'pro' | 'enterprise'
          /** @description Overrides the plan's limit (free 10, pro 500, enterprise none). null removes the override. */
          client_limit?: number | null
          /** @description How many users dev and prod may have together. null is no limit. */
          user_limit?: number | null
          /**
           * @description `active` ends a suspension within a minute.
           * @enum {string}
           */
          status?: 'active' | 'suspended'
        }
      }
    }
    responses: {
      /** @description The changed organization. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "organization": {
           *         "id": "acme",
           *         "name": "Acme Coaching",
           *         "plan": "pro",
           *         "client_limit": null,
           *         "user_limit": null,
           *         "client_count": 2,
           *         "user_counts": {
           *           "dev": 0,
           *           "prod": 1
           *         },
           *         "status": "active",
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            organization: components['schemas']['Organization']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "At least one of name, plan, client_limit, user_limit and status must be provided",
           *       "details": [
           *         {
           *           "field": "body",
           *           "message": "At least one of name, plan, client_limit, user_limit and status must be provided"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      /** @description The organization is being deleted. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The organization is being deleted"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listAdmins: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All admins. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "admins": [
           *         {
           *           "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF",
           *           "display_name": "Jo Weber",
           *           "email": "jo@example.com",
           *           "created_at": "2026-11-21T20:40:44.295Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            admins: components['schemas']['Admin'][]
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  createAdmin: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "display_name": "Jo Weber",
         *       "email": "jo@example.com"
         *     }
         */
        'application/json': {
          display_name: string
          /** Format: email */
          email: string
        }
      }
    }
    responses: {
      /** @description The new admin. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "admin": {
           *         "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF",
           *         "display_name": "Jo Weber",
           *         "email": "jo@example.com",
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            admin: components['schemas']['Admin']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "display_name is required; email is required",
           *       "details": [
           *         {
           *           "field": "display_name",
           *           "message": "display_name is required"
           *         },
           *         {
           *           "field": "email",
           *           "message": "email is required"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      /** @description The request conflicts with what exists. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  deleteAdmin: {
    parameters: {
      query?: {
        /**
         * @description The admin who takes the clients. Required if there are any.
         * @example 01M7ZXE1BEACJCEGH8B47XGRNF
         */
        reassign_to?: string
      }
      header?: {
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
        /**
         * @description The admin.
         * @example 01M7ZXE1C9Q4T2WB7F0KRXN5DE
         */
        admin_uid: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': {
          /** @description The admin who takes the clients. Required if there are any. */
          reassign_to?: string | null
        }
      }
    }
    responses: {
      /** @description The admin is deleted. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Admin deleted successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "reassign_to is no other admin of this organization",
           *       "details": [
           *         {
           *           "field": "reassign_to",
           *           "message": "reassign_to is no other admin of this organization"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      /** @description Nothing has this id, or the deployment has no operator. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      /** @description The request conflicts with what exists. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listKeys: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All keys. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "keys": [
           *         {
           *           "id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *           "prefix": "roster_cm_kvb8",
           *           "api": "client-management",
           *           "role": "admin",
           *           "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF",
           *           "environment": null,
           *           "scopes": null,
           *           "name": "Back office",
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "expires_at": null,
           *           "revoked_at": null,
           *           "last_used_at": null
           *         }
           *       ]
           *     }
           */
          'application/json': {
            keys: components['schemas']['Key'][]
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  createKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "api": "client-management",
         *       "name": "Back office",
         *       "role": "admin",
         *       "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          api: 'client-management' | 'user-management'
          /** @description Required for client management. A `member` key gets 403 on every route. */
          role?: ('admin' | 'member') | null
          /** @description Required for client management: an admin of the organization. */
          admin_uid?: string | null
          /** @description Required for user management. */
          environment?: ('dev' | 'prod') | null
          name: string
          /** @description What the key may do, of the scopes of its API. Default: all of it, also what comes later. */
          scopes?:
            | (
                | 'clients:read'
                | 'clients:write'
                | 'clients:delete'
                | 'notes:read'
                | 'notes:write'
                | 'history:read'
                | 'webhooks'
                | 'transfer'
                | 'users:read'
                | 'users:write'
                | 'users:delete'
              )[]
            | null
          /**
           * Format: date-time
           * @description A time in the future. Default: the key does not expire.
           */
          expires_at?: string | null
        }
      }
    }
    responses: {
      /** @description The new key. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "api_key": "roster_cm_kvb8…",
           *       "key": {
           *         "id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *         "prefix": "roster_cm_kvb8",
           *         "api": "client-management",
           *         "role": "admin",
           *         "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF",
           *         "environment": null,
           *         "scopes": null,
           *         "name": "Back office",
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "expires_at": null,
           *         "revoked_at": null,
           *         "last_used_at": null
           *       }
           *     }
           */
          'application/json': {
            /** @description The key itself. No other answer shows it. */
            api_key: string
            key: components['schemas']['Key']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "admin_uid is no admin of this organization",
           *       "details": [
           *         {
           *           "field": "admin_uid",
           *           "message": "admin_uid is no admin of this organization"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      /** @description The organization is being deleted. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The organization is being deleted"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  rotateKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
        /**
         * @description The `id` of the key.
         * @example 01M7ZXE1BJ2ZHH9C6KEWSB4B8G
         */
        key_id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "overlap_seconds": 3600
         *     }
         */
        'application/json': {
          /** @description The old key still works for this long. */
          overlap_seconds: number
        }
      }
    }
    responses: {
      /** @description The new key. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "api_key": "roster_cm_kvb8…",
           *       "key": {
           *         "id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *         "prefix": "roster_cm_kvb8",
           *         "api": "client-management",
           *         "role": "admin",
           *         "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF",
           *         "environment": null,
           *         "scopes": null,
           *         "name": "Back office",
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "expires_at": null,
           *         "revoked_at": null,
           *         "last_used_at": null
           *       }
           *     }
           */
          'application/json': {
            /** @description The key itself. No other answer shows it. */
            api_key: string
            key: components['schemas']['Key']
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "overlap_seconds is required",
           *       "details": [
           *         {
           *           "field": "overlap_seconds",
           *           "message": "overlap_seconds is required"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownKey']
      /** @description The request conflicts with what exists. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Error']
        }
      }
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  revokeKey: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
        /**
         * @description The `id` of the key.
         * @example 01M7ZXE1BJ2ZHH9C6KEWSB4B8G
         */
        key_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The key is revoked. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Key revoked successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownKey']
      /** @description The organization is being deleted. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The organization is being deleted"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listOrganizationEvents: {
    parameters: {
      query?: {
        /**
         * @description The last event that was seen. Without it, the oldest kept event comes first.
         * @example 000000000000-0000000000000
         */
        after?: string
        /** @example 50 */
        limit?: number
        /**
         * @description Only events of these types. A page looks at most at 1,000 events, so it may have fewer than `limit` although `has_more` is true.
         * @example ["client.updated"]
         */
        type?: components['schemas']['EventTypesAsText']
      }
      header?: never
      path: {
        /**
         * @description The id of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The next events; none is an empty list. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "events": [
           *         {
           *           "id": "000000000043-1795294890117",
           *           "type": "client.updated",
           *           "created_at": "2026-11-21T20:40:44.295Z",
           *           "actor": {
           *             "type": "key",
           *             "key_id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
           *             "name": "Back office",
           *             "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *           },
           *           "request_id": "d8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c",
           *           "subject": {
           *             "type": "client",
           *             "id": "01M7ZXE1G7CGKTW63S383AJB69"
           *           },
           *           "environment": null,
           *           "changes": {
           *             "age": [
           *               "34",
           *               "35"
           *             ],
           *             "profile_photo": [
           *               false,
           *               true
           *             ]
           *           }
           *         }
           *       ],
           *       "next": "000000000043-1795294890117",
           *       "has_more": false
           *     }
           */
          'application/json': {
            events: components['schemas']['Event'][]
            /** @description Send it as `after` for the next page, now or later. */
            next: string
            has_more: boolean
          }
        }
      }
      /** @description The request is wrong. Nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "after must be the id of an event: 12 digits, \"-\" and 13 digits; type must be one of: client.created, client.updated, client.note_saved, client.session_recorded, client.session_deleted, client.photo_changed, client.archived, client.restored, client.deleted, user.created, user.updated, user.weight_deleted, user.progress_link_rotated, user.deleted, key.created, key.rotated, key.revoked, admin.created, admin.deleted, organization.created, organization.updated, webhook.created, webhook.updated, webhook.secret_rotated, webhook.disabled, webhook.deleted, usage.warning",
           *       "details": [
           *         {
           *           "field": "after",
           *           "message": "after must be the id of an event: 12 digits, \"-\" and 13 digits"
           *         },
           *         {
           *           "field": "type",
           *           "message": "type must be one of: client.created, client.updated, client.note_saved, client.session_recorded, client.session_deleted, client.photo_changed, client.archived, client.restored, client.deleted, user.created, user.updated, user.weight_deleted, user.progress_link_rotated, user.deleted, key.created, key.rotated, key.revoked, admin.created, admin.deleted, organization.created, organization.updated, webhook.created, webhook.updated, webhook.secret_rotated, webhook.disabled, webhook.deleted, usage.warning"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      /** @description The event `after` is not, or no longer, there. Start over without `after`. */
      410: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Events before 000000000042-1795294844522 are no longer kept"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  reapplyErasures: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description 1 to 255 visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with `Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': {
          /** @description The `next_cursor` of the answer before. */
          cursor?: string | null
        }
      }
    }
    responses: {
      /** @description What was back is deleted. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "clients": 2,
           *       "users": 0,
           *       "organization": false,
           *       "next_cursor": null
           *     }
           */
          'application/json': {
            clients: number
            users: number
            /** @description Whether the organization itself is being deleted. */
            organization: boolean
            next_cursor: string | null
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownOrganization']
      /** @description The organization is being deleted. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The organization is being deleted"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['Erased']
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
      422: components['responses']['KeyReused']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  listDatabases: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All databases. A database holds at most 10 GB. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "databases": [
           *         {
           *           "name": "DB",
           *           "size_bytes": 9437184,
           *           "organization_count": 12,
           *           "client_count": 3180,
           *           "user_counts": {
           *             "dev": 40,
           *             "prod": 11200
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': {
            databases: components['schemas']['Database'][]
          }
        }
      }
      400: components['responses']['NoQuery']
      401: components['responses']['InvalidKey']
      403: components['responses']['HttpsRequired']
      404: components['responses']['NoOperator']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getIndex: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The index. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "name": "Roster",
           *       "version": "0.1.0",
           *       "docs": "https://roster.example/docs",
           *       "openapi": "https://roster.example/openapi.json",
           *       "llms": "https://roster.example/llms.txt",
           *       "health": "https://roster.example/health"
           *     }
           */
          'application/json': {
            name: string
            version: string
            /**
             * Format: uri
             * @example https://roster.example/docs
             */
            docs: string
            /**
             * Format: uri
             * @example https://roster.example/openapi.json
             */
            openapi: string
            /**
             * Format: uri
             * @example https://roster.example/llms.txt
             */
            llms: string
            /**
             * Format: uri
             * @example https://roster.example/health
             */
            health: string
          }
        }
      }
      308: components['responses']['ToHttps']
      500: components['responses']['InternalError']
    }
  }
  getHealth: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Every database answers and has all migrations. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "ok"
           *     }
           */
          'application/json': {
            /** @constant */
            status: 'ok'
          }
        }
      }
      500: components['responses']['InternalError']
      /** @description A database does not answer, or lacks migrations. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description Seconds to wait. */
          'Retry-After': string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "The database does not answer",
           *       "status": "unavailable"
           *     }
           */
          'application/json': {
            error: string
            /** @enum {string} */
            status: 'unavailable' | 'migrate'
          }
        }
      }
    }
  }
  getOpenapi: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The document in OpenAPI 3.1. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @constant */
            openapi: '3.1.0'
          } & {
            [key: string]: unknown
          }
        }
      }
      308: components['responses']['ToHttps']
      500: components['responses']['InternalError']
    }
  }
  getLlms: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The text. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/plain': string
        }
      }
      308: components['responses']['ToHttps']
      500: components['responses']['InternalError']
    }
  }
  getDocs: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/html': string
        }
      }
      308: components['responses']['ToHttps']
      500: components['responses']['InternalError']
    }
  }
  getDocsFile: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The name of a file that the page loads.
         * @example start.js
         */
        file: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          'text/css': string
          'text/javascript': string
          'image/png': Blob
        }
      }
      308: components['responses']['ToHttps']
      /** @description The page has no such file. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Not found"
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      500: components['responses']['InternalError']
    }
  }
  receiveEvent: {
    parameters: {
      query?: never
      header: {
        /**
         * @description The id of the event.
         * @example 000000000043-1795294890117
         */
        'webhook-id': string
        /**
         * @description The time of sending, in seconds since 1970.
         * @example 1795294890
         */
        'webhook-timestamp': string
        /**
         * @description `v1,` and the HMAC-SHA256 of `{id}.{timestamp}.{body}` in Base64; two with a space between while a secret is being replaced.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        'webhook-signature': string
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "type": "client.updated",
         *       "timestamp": "2026-11-21T21:01:30.117Z",
         *       "data": {
         *         "id": "000000000043-1795294890117",
         *         "type": "client.updated",
         *         "created_at": "2026-11-21T20:40:44.295Z",
         *         "actor": {
         *           "type": "key",
         *           "key_id": "01M7ZXE1BJ2ZHH9C6KEWSB4B8G",
         *           "name": "Back office",
         *           "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
         *         },
         *         "request_id": "d8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c",
         *         "subject": {
         *           "type": "client",
         *           "id": "01M7ZXE1G7CGKTW63S383AJB69"
         *         },
         *         "environment": null,
         *         "changes": {
         *           "age": [
         *             "34",
         *             "35"
         *           ],
         *           "profile_photo": [
         *             false,
         *             true
         *           ]
         *         }
         *       }
         *     }
         */
        'application/json': {
          /** @description The type of the event, or `webhook.test` of a trial. */
          type: string
          timestamp: components['schemas']['Timestamp']
          /** @description Of a trial, an event of the type `webhook.test` whose id begins with `test-`. */
          data: components['schemas']['Event'] | Record<string, never>
        }
      }
    }
    responses: {
      /** @description The event was received. */
      '2XX': {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
}
