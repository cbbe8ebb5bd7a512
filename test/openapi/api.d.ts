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
     * @description All of the organization, whoever created them, in `user_uid` order.
     */
    get: operations['listClients']
    /**
     * Update a client
     * @description `user_uid` and at least one field to change, in the query, in the body or in both; the same field twice with different values is 400. In JSON null clears. A new photo replaces the old one.
     */
    put: operations['updateClient']
    /**
     * Create a client
     * @description Within the limit of the plan, exactly, even if many create at once; a duplicate e-mail is told first. Files come in multipart only.
     */
    post: operations['createClient']
    /**
     * Delete a client
     * @description With its note, sessions and photo. `user_uid` comes in the body or, as proxies may drop that, in the query.
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
     * @description Omitted, empty, null or no body at all clears it.
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
     * @description What `last_session` and its filters are fed by. The same client, start and activity twice is one session. Measurements become the client's unless a later session is known.
     */
    post: operations['recordSession']
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
     * @description Those that match all conditions, in `user_uid` order. The next page: `start_after_id` with the `last_uid` of this one; the page before: `end_before_id` with its `first_uid`.
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
     * @description All that is known of it, with the `ETag` that a change takes in `If-Match`. `notes` is the only place where the note can be read.
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
  '/client-management/photos/{file}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a profile photo
     * @description For an `<img>`: the name, which `profile_photo` gives, is the permission.
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
     * @description Measurements are of one system, `height_cm` and `weight_kg` or `height_ft` and `weight_lbs`: both of it, within 50–272 cm and 20–650 kg.
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
     * @description Measurements are of one system, `height_cm` and `weight_kg` or `height_ft` and `weight_lbs`: either or both of it. A new weight, height, goal, gender or birthdate recalculates the targets; every weight sent is a point of the history.
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
     * @description With the daily targets where they apply, and the `ETag` that an edit takes in `If-Match`. Reading counts as a request of the user (`last_request`).
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
     * @description The current one: whoever has the link sees the page, without a key.
     */
    get: operations['getDashboardUrl']
    put?: never
    /**
     * Replace the link to the progress page
     * @description The old link is dead at once.
     */
    post: operations['rotateDashboardUrl']
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
     * @description What `visualization_url` opens: a page for the user, in their language, unit and time; the token is the permission.
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
  '/operator/v1/organizations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List organizations
     * @description In the order of their ids. The next page: `start_after_id` with the last id of this one.
     */
    get: operations['listOrganizations']
    put?: never
    /**
     * Create an organization
     * @description Its id is a part of the paths of user management and never changes.
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
     * @description With how many clients and users it has.
     */
    get: operations['getOrganization']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Change an organization
     * @description Name, plan or limit, at least one of them. Lowering the limit below the count keeps the clients and stops creation.
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
     * @description All of them, oldest first.
     */
    get: operations['listAdmins']
    put?: never
    /**
     * Create an admin
     * @description A person of the organization, whose `admin_uid` keys of client management and their clients bear.
     */
    post: operations['createAdmin']
    delete?: never
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
     * @description What is known of them, without the keys themselves.
     */
    get: operations['listKeys']
    put?: never
    /**
     * Make an API key
     * @description The answer is the only place where the key itself is ever shown. Takes no Idempotency-Key.
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
     * @description A key like the old one, which expires after the overlap. 409 while a key that replaced it lives, and for a dead one. Takes no Idempotency-Key.
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
     * @description Again is 200 again.
     */
    delete: operations['revokeKey']
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
     * @description Where a new organization may go, and how full each is.
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
     * Where to find what
     * @description Name and version of the deployment, and where its documents are.
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
     * Whether the service and its databases answer, and are migrated
     * @description Asks them once in 5 s at most.
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
     * This document
     * @description For generators of clients and tests. Open to pages of any site (CORS).
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
     * The APIs in plain text, for language models
     * @description All that this document says, on one page from which a call can be made without any other source.
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
     * This document as an interactive page
     * @description For people: every call can be tried with a key that is kept for no longer than the tab.
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
     * What that page is made of
     * @description Scripts, styles and the icon.
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
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /**
     * @description Names with commas between them, or a JSON-encoded list, `["Running"]`. The field may be repeated, also as `preferable_activities[]` or `preferable_activities[0]`: all of them count.
     * @example ["Running","Weightlifting"]
     */
    ActivitiesAsText: string
    /** @description Every key is always present; what is unknown is null. Sizes and weights are kept as given, without a unit. `age` and `shoeSize` are text here and numbers in the answer to a creation, as documented by the original API. */
    Client: {
      /** @description Sorts by the time of creation. */
      user_uid: string
      display_name: string
      email: string
      gender: ('male' | 'female') | null
      weight: number | null
      height: number | null
      /**
       * Format: uri
       * @description Opens without a key; new for every upload.
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
      last_session: components['schemas']['Timestamp'] | null
      /** @description Who created the client. */
      admin_uid: string
    }
    Activities: ('Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment')[]
    /**
     * Format: date-time
     * @description UTC, to the millisecond.
     */
    Timestamp: string
    /** @description A 400 has `details`: all problems at once, each naming its field; `error` is their messages joined by `; `. */
    Error: {
      error: string
      details?: components['schemas']['Problem'][]
    }
    Problem: {
      field: string
      message: string
    }
    /** @description The fields that are not required here are shown only if they were sent. */
    NewClient: {
      /** @description Sorts by the time of creation. */
      user_uid: string
      display_name: string
      email: string
      gender: ('male' | 'female') | null
      weight: number | null
      height: number | null
      /**
       * Format: uri
       * @description Opens without a key; new for every upload.
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
    }
    Message: {
      message: string
    }
    ClientDetails: {
      /** @description Sorts by the time of creation. */
      user_uid: string
      display_name: string
      email: string
      gender: ('male' | 'female') | null
      weight: number | null
      height: number | null
      /**
       * Format: uri
       * @description Opens without a key; new for every upload.
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
      last_session: components['schemas']['Timestamp'] | null
      /** @description Who created the client. */
      admin_uid: string
      /** @description Both null before the first note; `text` is null after it was cleared. */
      notes: {
        text: string | null
        updated_at: components['schemas']['Timestamp'] | null
      }
    }
    /** @description The six targets only where they apply: see the description of this document. */
    Profile: {
      from_id: string
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
      /** @description To 0.01, as is `weight_kg`. */
      height_cm: number
      weight_kg: number
      /** @enum {string} */
      subscription_status: 'active' | 'trial' | 'trial_end'
      reminders_active: boolean
      created_at: components['schemas']['Timestamp']
      /** @description The last recorded request about this user; recorded at most once a minute. */
      last_request: components['schemas']['Timestamp']
      /** @description kcal a day. */
      target_calories?: number
      /** @description g a day, as are the next two. */
      target_protein?: number
      target_fat?: number
      target_carbs?: number
      /** @description In the unit that was used last, kg or lb. */
      target_weight?: number
      target_weight_kg?: number
    }
    Organization: {
      id: string
      name: string
      /** @enum {string} */
      plan: 'free' | 'pro' | 'enterprise'
      client_limit: number | null
      client_count: number
      user_counts: {
        dev: number
        prod: number
      }
      created_at: components['schemas']['Timestamp']
      /** @description Where there is more than one. */
      database?: string
    }
    Admin: {
      admin_uid: string
      display_name: string
      email: string
      created_at: components['schemas']['Timestamp']
    }
    /** @description `last_used_at` is recorded at most once a minute. */
    Key: {
      id: string
      /** @description The first characters, to recognise the key by. */
      prefix: string
      /** @enum {string} */
      api: 'client-management' | 'user-management'
      role: ('admin' | 'member') | null
      admin_uid: string | null
      environment: ('dev' | 'prod') | null
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
    /** @description No key, or one that is malformed, unknown, expired, revoked or for something else. Two different keys. */
    InvalidToken: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description Names the scheme. */
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
    /** @description More than 2 000 calls in 10 s by a key; in 60 s from an address, more than 300 failed authentications and 404s of photos and progress pages, or 6 000 requests for those. */
    TooManyRequests: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description Seconds. */
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
    /** @description A fault of ours. */
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
    /** @description Busy, or the database does not answer. */
    Unavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description Seconds. */
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
    /** @description The Idempotency-Key expired while this was being looked up: a retry will do. */
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
    /** @description The Idempotency-Key came before, and the user whom its answer shows is no more. */
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
    /** @description Over 1 000 000 bytes (multipart: 6 000 000). */
    TooLarge: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description A body in another media type, in none, or compressed. */
    UnsupportedMediaType: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description What the route takes. */
        Accept?: string
        /** @description `identity` */
        'Accept-Encoding'?: string
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The Idempotency-Key came before with other fields or another path. */
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
    /** @description The request is wrong; nothing has changed. */
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
    /** @description No such client in the organization. */
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
    /** @description Meant for another version; nothing has happened. */
    Stale: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request is wrong; nothing has changed. */
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
    /** @description The key may not do this. */
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
    /** @description No such client in the organization. */
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
    /** @description Not modified. */
    NotModified: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description What If-Match takes: another one after each change. */
        ETag: string
        [name: string]: unknown
      }
      content?: never
    }
    /** @description Asked for over plain http. */
    ToHttps: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description The same over https. */
        Location: string
        [name: string]: unknown
      }
      content?: never
    }
    /** @description No key, or one that is malformed, unknown, expired, revoked or for something else. */
    InvalidKey: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        /** @description Names the scheme. */
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
    /** @description Sent over plain http. */
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
    /** @description No such user. */
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
    /** @description The request is wrong; nothing has changed. */
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
    /** @description This deployment has no operator. */
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
    /** @description The request is wrong; nothing has changed. */
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
    /** @description Nothing by this id; or no operator here. */
    UnknownOrganization: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description Nothing by this id; or no operator here. */
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
     * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
     * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
     */
    Bookmark: string
    /**
     * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
     * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
     */
    IdempotencyKey: string
    /**
     * @description ETags, or `*`: another version is neither shown nor changed.
     * @example "7"
     */
    IfMatch: string
    /**
     * @description ETags, or `*`: a GET of these is 304, a change 412.
     * @example "7"
     */
    IfNoneMatch: string
  }
  requestBodies: never
  headers: {
    /** @description Made here; our log has it too. */
    RequestId: string
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listClients: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number
        /**
         * @description The page just after this id: a position, which need not exist.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        start_after_id?: string
        /**
         * @description The page just before this id; not together with `start_after_id`.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        end_before_id?: string
      }
      header?: {
        /**
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description The next page, when more follow: `<absolute URL>; rel="next"`. */
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
           *           "last_session": "2026-11-20T17:30:00.000Z",
           *           "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            users: components['schemas']['Client'][]
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
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
      /** @description The key may not do this. */
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
      /** @description No client on the page. */
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
         * @description Of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid?: string
        /** @example Mara Lindqvist */
        display_name?: string
        /**
         * @description Unique in the organization, whatever the case.
         * @example mara@example.com
         */
        email?: string
        /**
         * @description Years.
         * @example 34
         */
        age?: number
        /** @example female */
        gender?: 'male' | 'female'
        /**
         * @description EU shoe size, or the scale that the business uses.
         * @example 7.5
         */
        shoeSize?: number
        /**
         * @description kg.
         * @example 63.1
         */
        weight?: number
        /**
         * @description cm.
         * @example 171
         */
        height?: number
        /**
         * @description 3–32 digits, spaces and `+ - ( ) . /`, with at least one digit.
         * @example +41 44 668 18 00
         */
        phone?: string
        /**
         * @description cm.
         * @example 81.5
         */
        leg_length?: number
        /**
         * @description Height of the centre of mass, cm, or as the business uses it.
         * @example 94
         */
        ycom?: number
        /**
         * @description Of the shoe.
         * @example Nike
         */
        brand?: string
        /** @example Peak-smart */
        shoeModel?: string
        /**
         * @description `[]` clears. Text is read as in forms.
         * @example ["Running","Weightlifting"]
         */
        preferable_activities?: components['schemas']['ActivitiesAsText']
      }
      header?: {
        /**
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
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
          /** @description Of the client. */
          user_uid?: string
          display_name?: string
          /**
           * Format: email
           * @description Unique in the organization, whatever the case.
           */
          email?: string
          /** @description Years. */
          age?: number | null
          gender?: ('male' | 'female') | null
          /** @description EU shoe size, or the scale that the business uses. */
          shoeSize?: number | null
          /** @description kg. */
          weight?: number | null
          /** @description cm. */
          height?: number | null
          /** @description 3–32 digits, spaces and `+ - ( ) . /`, with at least one digit. */
          phone?: string | null
          /** @description cm. */
          leg_length?: number | null
          /** @description Height of the centre of mass, cm, or as the business uses it. */
          ycom?: number | null
          /** @description Of the shoe. */
          brand?: string | null
          shoeModel?: string | null
          /** @description null removes the photo. */
          profile_photo?: string | null
          /** @description `[]` clears. Text is read as in forms. */
          preferable_activities?:
            ('Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment')[] | null
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
         *       "weight": 63.1
         *     }
         */
        'application/x-www-form-urlencoded': {
          /** @description Of the client. */
          user_uid?: string
          display_name?: string
          /**
           * Format: email
           * @description Unique in the organization, whatever the case.
           */
          email?: string
          /** @description Years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description EU shoe size, or the scale that the business uses. */
          shoeSize?: number
          /** @description kg. */
          weight?: number
          /** @description cm. */
          height?: number
          /** @description 3–32 digits, spaces and `+ - ( ) . /`, with at least one digit. */
          phone?: string
          /** @description cm. */
          leg_length?: number
          /** @description Height of the centre of mass, cm, or as the business uses it. */
          ycom?: number
          /** @description Of the shoe. */
          brand?: string
          shoeModel?: string
          preferable_activities?: components['schemas']['ActivitiesAsText']
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69",
         *       "weight": 63.1
         *     }
         */
        'multipart/form-data': {
          /** @description Of the client. */
          user_uid?: string
          display_name?: string
          /**
           * Format: email
           * @description Unique in the organization, whatever the case.
           */
          email?: string
          /** @description Years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description EU shoe size, or the scale that the business uses. */
          shoeSize?: number
          /** @description kg. */
          weight?: number
          /** @description cm. */
          height?: number
          /** @description 3–32 digits, spaces and `+ - ( ) . /`, with at least one digit. */
          phone?: string
          /** @description cm. */
          leg_length?: number
          /** @description Height of the centre of mass, cm, or as the business uses it. */
          ycom?: number
          /** @description Of the shoe. */
          brand?: string
          shoeModel?: string
          /**
           * Format: binary
           * @description JPEG or PNG by content, at most 5 000 000 bytes, 40 megapixels and 16 384 pixels a side. Metadata such as the position are removed, the orientation stays; an animation becomes a still.
           */
          profile_photo?: Blob
          preferable_activities?: components['schemas']['ActivitiesAsText']
        }
      }
    }
    responses: {
      /** @description Updated. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description The new one; a replay has none. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "User information updated successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['NoUid']
      401: components['responses']['InvalidToken']
      /** @description The key may not do this. */
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
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
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
         *       "weight": 63.1,
         *       "height": 171,
         *       "preferable_activities": [
         *         "Running",
         *         "Weightlifting"
         *       ]
         *     }
         */
        'application/json': {
          display_name: string
          /**
           * Format: email
           * @description Unique in the organization, whatever the case.
           */
          email: string
          /** @description Years. */
          age?: number | null
          gender?: ('male' | 'female') | null
          /** @description EU shoe size, or the scale that the business uses. */
          shoeSize?: number | null
          /** @description kg. */
          weight?: number | null
          /** @description cm. */
          height?: number | null
          /** @description 3–32 digits, spaces and `+ - ( ) . /`, with at least one digit. */
          phone?: string | null
          /** @description cm. */
          leg_length?: number | null
          /** @description Height of the centre of mass, cm, or as the business uses it. */
          ycom?: number | null
          /** @description Of the shoe. */
          brand?: string | null
          shoeModel?: string | null
          /** @description Text is read as in forms. */
          preferable_activities?:
            ('Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment')[] | null
        }
        /**
         * @example {
         *       "display_name": "Mara Lindqvist",
         *       "email": "mara@example.com",
         *       "age": 34,
         *       "gender": "female",
         *       "shoeSize": 7.5,
         *       "weight": 63.1,
         *       "height": 171,
         *       "preferable_activities": "[\"Running\",\"Weightlifting\"]"
         *     }
         */
        'application/x-www-form-urlencoded': {
          display_name: string
          /**
           * Format: email
           * @description Unique in the organization, whatever the case.
           */
          email: string
          /** @description Years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description EU shoe size, or the scale that the business uses. */
          shoeSize?: number
          /** @description kg. */
          weight?: number
          /** @description cm. */
          height?: number
          /** @description 3–32 digits, spaces and `+ - ( ) . /`, with at least one digit. */
          phone?: string
          /** @description cm. */
          leg_length?: number
          /** @description Height of the centre of mass, cm, or as the business uses it. */
          ycom?: number
          /** @description Of the shoe. */
          brand?: string
          shoeModel?: string
          preferable_activities?: components['schemas']['ActivitiesAsText']
        }
        /**
         * @example {
         *       "display_name": "Mara Lindqvist",
         *       "email": "mara@example.com",
         *       "age": 34,
         *       "gender": "female",
         *       "shoeSize": 7.5,
         *       "weight": 63.1,
         *       "height": 171,
         *       "preferable_activities": "[\"Running\",\"Weightlifting\"]"
         *     }
         */
        'multipart/form-data': {
          display_name: string
          /**
           * Format: email
           * @description Unique in the organization, whatever the case.
           */
          email: string
          /** @description Years. */
          age?: number
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description EU shoe size, or the scale that the business uses. */
          shoeSize?: number
          /** @description kg. */
          weight?: number
          /** @description cm. */
          height?: number
          /** @description 3–32 digits, spaces and `+ - ( ) . /`, with at least one digit. */
          phone?: string
          /** @description cm. */
          leg_length?: number
          /** @description Height of the centre of mass, cm, or as the business uses it. */
          ycom?: number
          /** @description Of the shoe. */
          brand?: string
          shoeModel?: string
          /**
           * Format: binary
           * @description JPEG or PNG by content, at most 5 000 000 bytes, 40 megapixels and 16 384 pixels a side. Metadata such as the position are removed, the orientation stays; an animation becomes a still.
           */
          profile_photo?: Blob
          preferable_activities?: components['schemas']['ActivitiesAsText']
        }
      }
    }
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description Opens with the same key. */
          Location: string
          /** @description The new one; a replay has none. */
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
           *         "weight": 63.1,
           *         "height": 171,
           *         "profile_photo": null,
           *         "preferable_activities": [
           *           "Running",
           *           "Weightlifting"
           *         ],
           *         "age": 34,
           *         "shoeSize": 7.5
           *       }
           *     }
           */
          'application/json': {
            userData: components['schemas']['NewClient']
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
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
      /** @description The key may not do this. */
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
         * @description Of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid?: string
      }
      header?: {
        /**
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
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
          /** @description Of the client. */
          user_uid?: string
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69"
         *     }
         */
        'application/x-www-form-urlencoded': {
          /** @description Of the client. */
          user_uid?: string
        }
        /**
         * @example {
         *       "user_uid": "01M7ZXE1G7CGKTW63S383AJB69"
         *     }
         */
        'multipart/form-data': {
          /** @description Of the client. */
          user_uid?: string
        }
      }
    }
    responses: {
      /** @description Deleted. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "User deleted successfully."
           *     }
           */
          'application/json': components['schemas']['Message']
        }
      }
      400: components['responses']['NoUid']
      401: components['responses']['InvalidToken']
      /** @description The key may not do this. */
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
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description Of the client.
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
          /** @description At most 100 000 bytes of UTF-8, kept as they are. */
          note?: string | null
        }
        /**
         * @example {
         *       "note": "Hamstring strain: less speed work for two weeks"
         *     }
         */
        'application/x-www-form-urlencoded': {
          /** @description At most 100 000 bytes of UTF-8, kept as they are. */
          note?: string
        }
        /**
         * @example {
         *       "note": "Hamstring strain: less speed work for two weeks"
         *     }
         */
        'multipart/form-data': {
          /** @description At most 100 000 bytes of UTF-8, kept as they are. */
          note?: string
        }
      }
    }
    responses: {
      /** @description Saved or cleared. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description The new one; a replay has none. */
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
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description Of the client.
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
         *       "weight": 63.1
         *     }
         */
        'application/json': {
          /** @enum {string} */
          activity: 'Running' | 'Vertical Jump' | 'Weightlifting' | 'Mobility Assessment'
          /**
           * Format: date-time
           * @description With an offset or `Z`, from 2000 to 5 minutes ahead. Default: now.
           */
          started_at?: string | null
          ycom?: number | null
          leg_length?: number | null
          weight?: number | null
        }
      }
    }
    responses: {
      /** @description Recorded. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description The new one; a replay has none. */
          ETag?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Session recorded successfully.",
           *       "last_session": "2026-11-20T17:30:00.000Z"
           *     }
           */
          'application/json': {
            message: string
            last_session: components['schemas']['Timestamp']
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
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
  filterClients: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number
        /**
         * @description The page just after this id: a position, which need not exist.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        start_after_id?: string
        /**
         * @description The page just before this id; not together with `start_after_id`.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        end_before_id?: string
        /**
         * @description Who created the client.
         * @example 01M7ZXE1BEACJCEGH8B47XGRNF
         */
        admin_uid?: string
        /**
         * @description Bound on the UTC day of `last_session`, inclusive. Clients without a session match no bound.
         * @example 2026-11-01
         */
        start_date?: string
        /**
         * @description The other bound, inclusive.
         * @example 2026-11-30
         */
        end_date?: string
        /** @example female */
        gender?: 'male' | 'female'
        /**
         * @description Matches who has any of these.
         * @example ["Running","Weightlifting"]
         */
        preferable_activities?: components['schemas']['ActivitiesAsText']
      }
      header?: {
        /**
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
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
           *           "last_session": "2026-11-20T17:30:00.000Z",
           *           "admin_uid": "01M7ZXE1BEACJCEGH8B47XGRNF"
           *         }
           *       ],
           *       "first_uid": "01M7ZXE1G7CGKTW63S383AJB69",
           *       "last_uid": "01M7ZXE1G7CGKTW63S383AJB69"
           *     }
           */
          'application/json': {
            /** @description All that match, whatever the page. */
            query_count: number
            users: components['schemas']['Client'][]
            first_uid: string
            last_uid: string
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
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
      /** @description No client on the page. */
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
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description Of the client.
         * @example 01M7ZXE1G7CGKTW63S383AJB69
         */
        user_uid: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The client. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description What If-Match takes: another one after each change. */
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
  getPhoto: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description One range of bytes; several get the whole photo.
         * @example bytes=0-99
         */
        Range?: string
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
        /**
         * @description An ETag.
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
          /** @description What If-Match takes: another one after each change. */
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
      /** @description The range. */
      206: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `public, max-age=300` */
          'Cache-Control': string
          /** @description What If-Match takes: another one after each change. */
          ETag: string
          /** @description `bytes` */
          'Accept-Ranges': string
          /** @description `bytes 0-9/871`; in 416 `bytes *\/871`. */
          'Content-Range': string
          [name: string]: unknown
        }
        content: {
          'image/jpeg': Blob
          'image/png': Blob
        }
      }
      /** @description Not modified. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `public, max-age=300` */
          'Cache-Control': string
          /** @description What If-Match takes: another one after each change. */
          ETag: string
          /** @description `bytes` */
          'Accept-Ranges': string
          [name: string]: unknown
        }
        content?: never
      }
      308: components['responses']['ToHttps']
      /** @description The request is wrong; nothing has changed. */
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
      /** @description No such photo (any more). */
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
      /** @description The range begins after the end. */
      416: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `bytes 0-9/871`; in 416 `bytes *\/871`. */
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
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The organization's id.
         * @example acme
         */
        org: string
        /**
         * @description Users of `dev` and `prod` are apart.
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
          /** @description The caller's own id: case-sensitive, unique in the environment. */
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
          /** @description Two or more parts with commas between, in any script; from -12:00 to +14:00. */
          timezone: string
          height_cm?: number | null
          weight_kg?: number | null
          height_ft?: string | null
          weight_lbs?: number | null
        }
      }
    }
    responses: {
      /** @description Created, on trial and with reminders. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description Opens with the same key. */
          Location: string
          /** @description The new one; a replay has none. */
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
      /** @description The request is wrong; nothing has changed. */
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
      403: components['responses']['HttpsRequired']
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
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The organization's id.
         * @example acme
         */
        org: string
        /**
         * @description Users of `dev` and `prod` are apart.
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
          /** @description The caller's own id: case-sensitive, unique in the environment. */
          from_id: string
          first_name?: string
          last_name?: string
          /** @description null makes it the first name. */
          display_name?: string | null
          /** @enum {string} */
          gender?: 'male' | 'female'
          /** @description Two or more parts with commas between, in any script; from -12:00 to +14:00. */
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
           * @description When the weight was weighed; default: now. From 2000 and the birthdate to 5 minutes ahead. A weight older than the newest goes into the history only.
           */
          weighed_at?: string
        }
      }
    }
    responses: {
      /** @description Edited. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description The new one; a replay has none. */
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
      /** @description The request is wrong; nothing has changed. */
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
      403: components['responses']['HttpsRequired']
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
      query: {
        /**
         * @description The caller's own id: case-sensitive, unique in the environment.
         * @example user_abc123
         */
        from_id: string
      }
      header?: {
        /**
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description ETags, or `*`: another version is neither shown nor changed.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch']
        /**
         * @description ETags, or `*`: a GET of these is 304, a change 412.
         * @example "7"
         */
        'If-None-Match'?: components['parameters']['IfNoneMatch']
      }
      path: {
        /**
         * @description The organization's id.
         * @example acme
         */
        org: string
        /**
         * @description Users of `dev` and `prod` are apart.
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
          /** @description What If-Match takes: another one after each change. */
          ETag: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "status": "success",
           *       "profile": {
           *         "from_id": "user_abc123",
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
      403: components['responses']['HttpsRequired']
      404: components['responses']['UnknownUser']
      412: components['responses']['Stale']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalError']
      503: components['responses']['Unavailable']
    }
  }
  getDashboardUrl: {
    parameters: {
      query: {
        /**
         * @description The caller's own id: case-sensitive, unique in the environment.
         * @example user_abc123
         */
        from_id: string
      }
      header?: {
        /**
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
      }
      path: {
        /**
         * @description The organization's id.
         * @example acme
         */
        org: string
        /**
         * @description Users of `dev` and `prod` are apart.
         * @example prod
         */
        environment: 'dev' | 'prod'
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The link. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
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
      403: components['responses']['HttpsRequired']
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
         * @description That of an earlier answer with this key: what is read is not older. Every success from the database has one.
         * @example 00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90
         */
        'x-d1-bookmark'?: components['parameters']['Bookmark']
        /**
         * @description Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with `Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.
         * @example 5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path: {
        /**
         * @description The organization's id.
         * @example acme
         */
        org: string
        /**
         * @description Users of `dev` and `prod` are apart.
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
          /** @description The caller's own id: case-sensitive, unique in the environment. */
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
      /** @description The request is wrong; nothing has changed. */
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
      403: components['responses']['HttpsRequired']
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
  getProgress: {
    parameters: {
      query?: {
        /**
         * @description How much of the history the chart and the table show. Absent or unknown: the shortest of `quarter`, `year` and `all` with ten weights.
         * @example year
         */
        range?: 'month' | 'quarter' | 'year' | 'all'
      }
      header?: never
      path: {
        /**
         * @description The organization's id.
         * @example acme
         */
        org: string
        /**
         * @description Users of `dev` and `prod` are apart.
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
      /** @description A page that says so: too many requests from this address. */
      429: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description `private, no-store` */
          'Cache-Control': string
          /** @description Seconds. */
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
  listOrganizations: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number
        /**
         * @description The page just after this id.
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
      /** @description A page, in the order of ids. */
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
           *           "client_count": 2,
           *           "user_counts": {
           *             "dev": 0,
           *             "prod": 1
           *           },
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
      /** @description The request is wrong; nothing has changed. */
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
      header?: never
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
          /** @description Part of the paths of user management. */
          id: string
          name: string
          /** @enum {string} */
          plan: 'free' | 'pro' | 'enterprise'
          /** @description Overrides the limit of the plan (free 10, pro 500, enterprise none); null removes the override. */
          client_limit?: number | null
          /** @description The name of a binding. Default: the smallest database. It is for good. */
          database?: string | null
        }
      }
    }
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description Opens with the same key. */
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
           *         "client_count": 2,
           *         "user_counts": {
           *           "dev": 0,
           *           "prod": 1
           *         },
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            organization: components['schemas']['Organization']
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
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
      /** @description Conflicts with what there is. */
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
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
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
         * @description Of the organization.
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
           *         "client_count": 2,
           *         "user_counts": {
           *           "dev": 0,
           *           "prod": 1
           *         },
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
  updateOrganization: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Of the organization.
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
          /** @description Overrides the limit of the plan (free 10, pro 500, enterprise none); null removes the override. */
          client_limit?: number | null
        }
      }
    }
    responses: {
      /** @description Changed. */
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
           *         "client_count": 2,
           *         "user_counts": {
           *           "dev": 0,
           *           "prod": 1
           *         },
           *         "created_at": "2026-11-21T20:40:44.295Z"
           *       }
           *     }
           */
          'application/json': {
            organization: components['schemas']['Organization']
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "At least one of name, plan and client_limit must be provided",
           *       "details": [
           *         {
           *           "field": "body",
           *           "message": "At least one of name, plan and client_limit must be provided"
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
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
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
         * @description Of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All. */
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
      header?: never
      path: {
        /**
         * @description Of the organization.
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
      /** @description Created. */
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
      /** @description The request is wrong; nothing has changed. */
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
      /** @description Conflicts with what there is. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "An admin with this email already exists"
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
  listKeys: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Of the organization.
         * @example acme
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All, dead ones too. */
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
         * @description Of the organization.
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
          /** @description Required for client-management, as is `admin_uid`. A member may authenticate and nothing else. */
          role?: ('admin' | 'member') | null
          /** @description An admin of the organization. */
          admin_uid?: string | null
          /** @description Required for user-management. */
          environment?: ('dev' | 'prod') | null
          name: string
          /**
           * Format: date-time
           * @description In the future.
           */
          expires_at?: string | null
        }
      }
    }
    responses: {
      /** @description Made. */
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
           *         "name": "Back office",
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "expires_at": null,
           *         "revoked_at": null,
           *         "last_used_at": null
           *       }
           *     }
           */
          'application/json': {
            /** @description Shown this once. */
            api_key: string
            key: components['schemas']['Key']
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
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
         * @description Of the organization.
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
          overlap_seconds: number
        }
      }
    }
    responses: {
      /** @description Made. */
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
           *         "name": "Back office",
           *         "created_at": "2026-11-21T20:40:44.295Z",
           *         "expires_at": null,
           *         "revoked_at": null,
           *         "last_used_at": null
           *       }
           *     }
           */
          'application/json': {
            /** @description Shown this once. */
            api_key: string
            key: components['schemas']['Key']
          }
        }
      }
      /** @description The request is wrong; nothing has changed. */
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
      /** @description Conflicts with what there is. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "key 01J9ZQ6T3NPX8V5W2K7M4R1C0D was already rotated"
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
  revokeKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Of the organization.
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
      /** @description Revoked. */
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
      413: components['responses']['TooLarge']
      415: components['responses']['UnsupportedMediaType']
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
      /** @description All of them. One ends at 10 GB. */
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
            /** Format: uri */
            docs: string
            /** Format: uri */
            openapi: string
            /** Format: uri */
            llms: string
            /** Format: uri */
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
      /** @description They do, and are. */
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
      /** @description One does not answer, or waits for migrations. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /** @description Seconds. */
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
      /** @description OpenAPI 3.1. */
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
         * @description As the page names it.
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
      /** @description No part of the page. */
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
}
