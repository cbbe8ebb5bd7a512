import { mostWebhooks } from './delivery-limits.ts'
import { mostWeights, sessionLimits, tagLimits, textLimits } from './limits.ts'
import type { Plan } from './organization.ts'

/**
 * Every sentence that callers read is here, in the vendors' own words where they have any; endpoints, documents and
 * progress pages import it. Field rules are the exception: they are made from `limits.ts` beside the fields.
 */

// Who may call.
export const badToken = 'Missing or invalid access token'
export const badKey = 'Invalid API key'
export const mayNotList = 'User does not have the required permissions'
export const mayNotCreate = 'User is not authorized to create users'
export const mayNotUpdate = 'User is not authorized to update user information'
export const mayNotDelete = 'User is not authorized to delete users'
export const notAdmin = 'The requester does not have admin privileges'
export const lacksScope = (scope: string) => `The key lacks the scope ${scope}`
export const thisKeyLacks = (scope: string) => `this key lacks ${scope}`
export const httpsRequired = 'HTTPS is required'
export const slowDown = 'Too many requests'

// Clients.
export const noClients = 'Users not found'
export const noMatches = 'No users found under the admin'
export const unknownClient = 'The user is not found or is not under the admin'
export const notUnderAdmin = 'User not found or not under admin'
export const missingUid = 'Missing required user UID'
export const badUid = 'The user UID is missing or invalid'
export const takenEmail = 'A user with this email already exists'
export const clientUpdated = 'User information updated successfully.'
export const clientDeleted = 'User deleted successfully.'
export const noteSaved = 'Note saved successfully.'
export const noteCleared = 'Note cleared successfully.'
export const sessionRecorded = 'Session recorded successfully.'
export const sessionDeleted = 'Session deleted successfully.'
export const unknownSession = 'Session not found'
export const tooManySessions = `At most ${sessionLimits.sessions} sessions a client: delete one first`
export const badCursor = 'cursor must be the next_cursor of an answer'
export const clientArchived = 'User archived successfully.'
export const clientRestored = 'User restored successfully.'
export const isArchived = 'An archived client must be restored first'
export const tooManyTags = `tags must be at most ${tagLimits.different} different ones in all: use one of GET /client-management/tags, or remove one from all its clients first`
export const noClientChange = 'At least one field to change must be provided'
export const datesReversed = 'start_date must not be after end_date'
export const badPlace =
  'cursor must be the next_cursor or previous_cursor of an answer to the same query, in the same order'
export const cursorAlone = 'cursor cannot be used together with start_after_id or end_before_id'
export const idsHaveOneOrder = 'order_by must be user_uid beside start_after_id and end_before_id: use cursor'
export const twoCursors = 'end_before_id and start_after_id cannot be used together'
export const photoNotFound = 'Photo not found'
export const badRange = 'The range is not within the photo'

const planNames: Record<Plan, string> = { free: 'Free', pro: 'Pro', enterprise: 'Enterprise' }
export const limitReached = (plan: Plan) => `User creation limit reached for ${planNames[plan]} plan`

// Users.
export const userCreated = 'User created successfully'
export const userUpdated = 'User updated successfully'
export const missingFromId = 'Missing required parameter: from_id'
export const unknownUser = (fromId: string) => `User with from_id ${fromId} not found`
export const unknownUserId = (userId: string) => `User with user_id ${userId} not found`
export const idsDiffer = 'user_id is not the one of this from_id'
export const userDeleted = 'User deleted successfully'
export const weightDeleted = 'Weight deleted successfully'
export const unknownWeight = 'Weight not found'
export const onlyWeight = 'The only weight cannot be deleted: record another one first'
export const tooManyWeights = `At most ${mostWeights} weights: delete one first`
export const fromIdTaken = (fromId: string) => `User with from_id ${fromId} already exists`
export const noUserChange = 'At least one editable field must be provided'
export const bothSystems = 'You cannot provide both metric and imperial measurements in the same request'
export const noMeasurements = 'height_cm and weight_kg, or height_ft and weight_lbs, are required'
export const noWeight = 'weight_kg or weight_lbs is required'
export const weighedAtAlone = 'weighed_at needs weight_kg or weight_lbs'
export const weighedBeforeBirth = 'weighed_at must not be before the birthdate'
export const badTimezone =
  "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'"

// Operator.
export const unknownOrganization = 'Organization not found'
export const organizationTaken = 'An organization with this id already exists'
export const noOrganizationChange =
  'At least one of name, plan, client_limit, user_limit and status must be provided'
export const beingDeleted = 'The organization is being deleted'
export const notConfirmed = 'confirm must be the id of the organization'
export const adminTaken = 'An admin with this email already exists'
export const unknownAdmin = 'admin_uid is no admin of this organization'
export const noSuchAdmin = 'Admin not found'
export const adminDeleted = 'Admin deleted successfully.'
export const notAnotherAdmin = 'reassign_to is no other admin of this organization'
export const adminHasClients = 'The admin has clients: name in reassign_to the admin who takes them'
export const unknownKey = 'Key not found'
export const keyRevoked = 'Key revoked successfully.'
export const keyDead = 'The key is revoked or has expired'
export const rotatedAlready = (keyId: string) => `key ${keyId} was already rotated`
export const noKeyTwice = 'Idempotency-Key is not taken here: a new key is shown once and stored nowhere'

// Events.
export const badEventId = 'must be the id of an event: 12 digits, "-" and 13 digits'
export const eventsGone = (id: string) => `Events before ${id} are no longer kept`

// Webhooks.
export const badUrl = `url must begin with https:// and have at most ${textLimits.url} characters`
export const urlWithCredentials = 'url must have no user name or password'
export const urlPort = 'url must have the port 443 or 8443'
export const urlIsAddress = 'url must have a name for a host, not an IP address'
export const urlHost = 'url must have a public host'
export const urlIsOurs = 'url must not lead to this service'
export const tooManyWebhooks = `At most ${mostWebhooks} webhooks: delete one first`
export const noWebhookChange = 'At least one of url, types, description and enabled must be provided'
export const unknownWebhook = 'Webhook not found'
export const webhookDeleted = 'Webhook deleted successfully.'
export const afterOrSince = 'Either after or since must be provided'
export const notBlocked = 'No event blocks this webhook'

// The console.
export const noConsole = 'The console is not configured: set the secret APP_SECRET to at least 32 characters'

// Any call's body or query.
export const theBody = 'The body'
export const theQuery = 'The query string'
export const noSuchPath = 'Not found'
export const internalError = 'Internal server error'
export const noDatabase = 'The database does not answer'
export const notMigrated = 'The database lacks migrations of this build'
export const noKeyLookup = 'The key cannot be looked up now'
export const badIdempotencyKey = `Idempotency-Key must be 1 to ${textLimits.idempotencyKey} visible ASCII characters`
export const keyReused = 'Idempotency-Key was used before with another request'
export const keyExpired = 'Idempotency-Key has expired just now, send the request again'
export const outcomeErased = 'The result of this request was erased'
export const notCurrent = 'If-Match does not name the current version'
export const isCurrent = 'If-None-Match names the current version'
export const excluded = 'If-Match or If-None-Match excludes the current version'
export const badEtag = (header: string) => `${header} must be an ETag in double quotes, a list of them, or *`
export const badBookmark = (header: string) => `${header} must be a bookmark that an answer had`
export const encodedBody = 'The body must come without a Content-Encoding'
export const tooLarge = (bytes: number) => `The body must be at most ${bytes} bytes`
export const wrongMediaType = (accepted: string) => `The Content-Type must be one of: ${accepted}`
export const notObject = 'The body must be a JSON object'
export const looksLikeJson = 'The body looks like JSON: send it with Content-Type: application/json'
export const badJson = (where: string) => `The body is not valid JSON: ${where}`
export const badMultipart = 'The body is not valid multipart/form-data'
export const bodyNotUtf8 = 'The body must be valid UTF-8'
export const notEncoded = (what: string) => `${what} must be percent-encoded UTF-8`
