import type { ApiKey, Scopes } from '../domain/api-key.ts'
import type { Environment } from '../domain/user.ts'
import type { AnswerHeaders } from './headers.ts'
import type {
  Access,
  Directory,
  Idempotency,
  Revision,
  Storage,
  StorageBindings,
  Usage,
} from '../storage/index.ts'

/** The bindings and secrets of wrangler.toml and .dev.vars. */
export interface Bindings extends StorageBindings {
  /** The static files, which scripts/assets.ts gathers. */
  ASSETS: Fetcher
  /** The operator's secret; without it (or shorter than 32 characters) the operator API does not exist. */
  OPERATOR_TOKEN?: string
  /** More of them, as JSON: `{ "name": "token" }`. */
  OPERATOR_TOKENS?: string | undefined
  /**
   * The deployment's secret, of which the secrets of webhooks are made, and which seals the console's cookie; without it
   * (or shorter than 32 characters) there is neither. While it is replaced, the one before signs and opens too.
   */
  APP_SECRET?: string | undefined
  APP_SECRET_PREVIOUS?: string | undefined
  /**
   * The limits: calls of each key; for each client address, failed authentications and 404s of photos and pages, and
   * requests for photos and pages. A missing limiter limits nothing.
   */
  CALL_LIMIT?: RateLimit | undefined
  /** The limit and period (s) of CALL_LIMIT, which callers are told of; unless given, they are told of none. */
  CALL_RATE?: { readonly limit: number; readonly period: number } | undefined
  FAILURE_LIMIT?: RateLimit | undefined
  OPEN_LIMIT?: RateLimit | undefined
  /** The sites whose pages may call the APIs, comma-separated as browsers name them: `https://app.example`. */
  CORS_ORIGINS?: string | undefined
  /** The business on the progress page: its name, a `data:` URL of its logo, its colour as `#rrggbb`. */
  BRAND_NAME?: string | undefined
  BRAND_LOGO?: string | undefined
  BRAND_COLOR?: string | undefined
  /** The origin that links in answers begin with: `https://api.example`. Unless given, each request's own. */
  PUBLIC_URL?: string | undefined
  /** The days that events are kept. */
  EVENT_DAYS?: string | number | undefined
  /** The days that backups of the database are kept. */
  BACKUP_DAYS?: string | number | undefined
  /** The rows of one export, where the plan allows fewer than the default. */
  EXPORT_ROWS?: string | number | undefined
  /** `true` only on the developer's machine: allows plain http. */
  LOCAL?: string | undefined
}

/** Values that middleware has set before an endpoint runs. */
export interface AppEnv {
  Bindings: Bindings
  Variables: {
    requestId: string
    /** The moment of the request, used as the only clock. */
    now: Date
    usage: Usage
    /** Of an answer in parts: fulfilled when the last one was made, or nobody reads on. */
    ended?: Promise<unknown>
    /** The headers that each answer to this request has. */
    headers: AnswerHeaders
    /** The context of `storage`: the caller and the database. */
    access: Access
    storage: Storage
    /** All databases, for the operator. */
    directory: Directory
    /** The 401 sentence of the API that was called. */
    unauthorized: string
    /** For the log: why the credential was refused, the prefix of a well-formed key, the operator's name, what they made. */
    refused?: string
    keyPrefix?: string
    caller?: string
    made?: { organization?: string; key?: string }
    /** The rest is set by the authentication of an API, see auth.ts. */
    organization: ApiKey['organization']
    keyId?: string
    adminUid: string
    isAdmin: boolean
    scopes?: Scopes
    environment: Environment
    /** Set if the body changes a thing that has a version. */
    revision: Revision
    /** Set if the request has an Idempotency-Key. */
    idempotency?: Idempotency
  }
}
