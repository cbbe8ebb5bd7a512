import { requestLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { targetsVersion } from '../domain/targets.ts'

/** The description of the document: what a caller needs to know before the first call. */
export const guide = `Roster keeps the clients of coaching businesses, and the users of fitness apps with their daily targets.

## Authentication

* Client management takes a key \`roster_cm_…\` in one of four forms: \`Authorization: Bearer {key}\`, \`Authorization: API-KEY {key}\`, \`Authorization: {key}\` or \`API-KEY: {key}\`. Scheme names may be in any case. A key has the role \`admin\` or \`member\`; a member gets 403 on every route.
* User management takes \`Authorization: Bearer {key}\`. A key \`roster_dev_…\` or \`roster_prod_…\` opens one environment of one organization.
* A key of either API may be limited to scopes. A call that lacks its scope, which \`security\` names, is 403 before anything else is looked at. Without \`notes:read\`, a client's \`notes\` and the \`note\` of a session are null, and no event has their length.
* The operator API takes \`Authorization: Bearer {token}\`. The token is a secret of the deployment.
* A missing, wrong, expired or revoked key is 401. The service checks the key before the rest of the request. During a flood of unknown keys, a key that the service has not seen yet is 503 with \`Retry-After\`.
* Over plain http, pages and photos are 308 to https. Every other call but \`/health\` is 403 \`${sentences.httpsRequired}\`. Replace a key that was sent over plain http.

## Errors

* Every error of the APIs is JSON with a sentence in \`error\`. A 400 also has all problems in \`details\`, each with its field. Nothing has changed after a 400.
* The service refuses unknown fields by name, and fields that only answers have with \`cannot be changed\`. An unknown path is 404 \`${sentences.noSuchPath}\`. A wrong method is 405 \`Method not allowed\` with \`Allow\`. An id of another organization gets the answer of an unknown id.
* The service takes ${requestLimits.fields} fields in an object, form or query, ${requestLimits.parts} parts in a multipart body and ${requestLimits.elements} elements in a list. More is a 400 with this problem alone.
* A body in a format that the route does not take is 415. So is a compressed body, with \`Accept-Encoding: identity\` in the answer.
* Every answer has an \`X-Request-Id\`. Name it when you ask about a call.

## Values

* A number may be sent as decimal text. A blank optional field counts as missing. In JSON, null clears a field on update and counts as missing on creation. The service trims text, but not notes.
* If a JSON object has a name twice, the last value counts.
* Times in answers are in UTC with milliseconds. Times in requests have an offset or \`Z\`; the seconds are optional.
* A path works with and without a trailing slash, and for HEAD as for GET.

## Paging

* Lists are in the order of ids. \`limit\` sets the size of a page.
* The last id of a page is the \`start_after_id\` of the next page. The list of clients has the address of its next page in \`Link\`.
* A cursor is a position, so its id need not exist any more. Pages skip nothing and show nothing twice while others write.
* An empty page is 404 in client management.

## Retries

* Every answer to a valid key has a \`RateLimit-Policy\`. What is left is not known, and so not told.
* A 429 and a 503 say in \`Retry-After\` how many seconds to wait.
* Send an \`Idempotency-Key\` with a write, and a new one for each new thing. For 24 hours, a retry with the same key gets the first success again, with \`Idempotency-Replayed: true\`, and changes nothing. Another request with that key is 422.
* A GET, and a DELETE of something that is gone, can be repeated without a key.

## Versions

* A client and a user have an \`ETag\`, which is new after each change. The answer to a write has the new one.
* \`If-None-Match\` on a GET saves the body of a known version (304). On a change, it is 412 for \`*\` and for the current version.
* \`If-Match\` allows a change of that version only. Another version is 412, also on a GET.
* A 201 has the address of a new client, user or organization in \`Location\`.

## From web pages

The deployment names the sites whose pages may call client management and user management (CORS).

## Targets

Version ${targetsVersion} of the formula is the resting energy (Mifflin–St Jeor) × 1.4, minus 500 kcal to lose weight or plus 350 kcal to gain muscle. The targets are estimates for adults, and no medical advice. A user under 18 has none.

## Sentences of a 400

Any call may answer these sentences beside its own; \`{field}\` is the name of a field. The description of a field has its rule.

* About a field: \`{field} is required\`, \`{field} must not be null\`, \`{field} must be text, in quotes\`, \`{field} must be text, not a file\`, \`{field} must be valid UTF-8\`, \`{field} must be text without a Content-Transfer-Encoding\`, \`{field} must have a visible character\`, \`{field} was given more than once with different values\`.
* About a name: \`unknown field "{field}"\`, followed by \`, did you mean "{field}"?\` if a known name is near, or by \` in the query string\` if the route takes fields in the body; \`{field} is set by the service\`, \`{field} cannot be changed\`, \`{field} cannot be edited\`.
* About too much: \`The body must have at most ${requestLimits.fields} fields\`, \`The body must have at most ${requestLimits.parts} parts\`, \`The query string must have at most ${requestLimits.fields} fields\`, \`{field} must have at most ${requestLimits.elements} elements\`.
* About a body: \`${sentences.looksLikeJson}\`, \`The body is not valid JSON: see line {n}, column {n}\` or \`… it ends too early\`, \`${sentences.notObject}\`, \`${sentences.badMultipart}\`, \`${sentences.bodyNotUtf8}\`, \`The body must be percent-encoded UTF-8\`, \`The query string must be percent-encoded UTF-8\`.
* About an edit: \`${sentences.noClientChange}\`, \`${sentences.noUserChange}\`, \`${sentences.bothSystems}\`, \`${sentences.weighedAtAlone}\`, \`${sentences.weighedBeforeBirth}\`.
* About a photo: \`profile_photo is a HEIC image: it must be JPEG or PNG\`; the same for AVIF, WebP, GIF and others.
* Not a 400: a call that clears a note answers \`${sentences.noteCleared}\`. A wrong method on a client's own path is 405 \`Method not allowed: use PUT /client-management/clients with user_uid\`, or \`DELETE\`.`
