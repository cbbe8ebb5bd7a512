import type { ApiKey } from '../domain/api-key.ts'
import type { Environment } from '../domain/user.ts'
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
  /** The files of swagger-ui-dist. */
  ASSETS: Fetcher
  /** The operator's secret; without it (or shorter than 32 characters) the operator API does not exist. */
  OPERATOR_TOKEN?: string
  /**
   * Calls of each key; of each client address failed authentications and 404s of what opens without a key, and requests for
   * that. Without them nothing is limited.
   */
  CALL_LIMIT?: RateLimit | undefined
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
  /** `true` on this machine alone, where plain http will do. */
  LOCAL?: string | undefined
}

/** What middleware has established by the time an endpoint runs. */
export interface AppEnv {
  Bindings: Bindings
  Variables: {
    requestId: string
    /** When the request came: the one clock of everything it does. */
    now: Date
    usage: Usage
    /** How `storage` was opened: for whom, and in which database. */
    access: Access
    storage: Storage
    /** All databases, for the operator. */
    directory: Directory
    /** The 401 sentence of the API that was called. */
    unauthorized: string
    /** For the log: why the credential was refused, what may be shown of a well-formed key, and what the operator made. */
    refused?: string
    keyPrefix?: string
    caller?: 'operator'
    made?: { organization?: string; key?: string }
    /** From here on: behind the authentication of an API, see auth.ts. */
    organization: ApiKey['organization']
    keyId: string
    adminUid: string
    isAdmin: boolean
    environment: Environment
    /** Where the body changes a thing that has a version. */
    revision: Revision
    /** Where the caller named the request by an Idempotency-Key. */
    idempotency?: Idempotency
  }
}
