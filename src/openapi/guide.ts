import { requestLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { targetsVersion } from '../domain/targets.ts'

/** What a caller should know before the first call: the head of the document. */
export const guide = `Clients of coaching businesses, and users of fitness apps with daily targets.

## Authentication

* Client management takes a key \`roster_cm_…\`: \`Authorization: Bearer {key}\`, \`Authorization: API-KEY {key}\`, \`Authorization: {key}\` or \`API-KEY: {key}\`; scheme names in any case. A key is an admin's, or a member's, who gets 403 on every route.
* User management takes \`Authorization: Bearer {key}\` with a key \`roster_dev_…\` or \`roster_prod_…\`, which opens one organization and one environment.
* The operator API takes \`Authorization: Bearer {token}\`, a secret of the deployment.
* A missing, wrong, expired or revoked key is 401, before anything else of the request is looked at. While too many unknown keys are asked for, a key that is not known yet is 503 with \`Retry-After\`.
* Over plain http, pages and photos are 308 to https and all other calls 403 \`${sentences.httpsRequired}\`: a key that was sent so should be replaced.

## Errors

* Every error is JSON with a sentence in \`error\`. A 400 also has \`details\`: all problems at once, each with its field. Nothing has changed then.
* Unknown fields are refused by name, fields that only answers have with \`cannot be changed\`. Unknown paths are 404 \`${sentences.noSuchPath}\`, wrong methods 405 \`Method not allowed\` with \`Allow\`. Ids of another organization answer as unknown ones do.
* More than ${requestLimits.fields} fields in an object, form or query, ${requestLimits.parts} parts in a multipart body or ${requestLimits.elements} elements in a list are one 400. A body in a format that the route does not take, or compressed, is 415; \`Accept-Encoding: identity\` says so.
* Every answer has an \`X-Request-Id\`: name it when you ask about a call.

## Values

* Numbers may be sent as decimal text. Blank text of an optional field counts as not supplied. In JSON, null clears on update and is absent on creation. Text is trimmed, notes excepted.
* Of a name given twice in one JSON object the last counts.
* Times in answers are UTC with milliseconds. Times in requests have an offset or \`Z\`; seconds may be left out.
* Paths answer the same with and without a trailing slash, and to HEAD as to GET.

## Paging

Lists are in the order of ids. Take \`limit\`, and the last id of a page as \`start_after_id\` of the next; \`Link\` has the next URL where there is more. A position need not exist any more, so nothing is skipped or shown twice while others write. A page with nobody on it is 404 in client management.

## Retries

* 429 and 503 say in \`Retry-After\` how many seconds to wait.
* Send an \`Idempotency-Key\` with a write, a new one for each thing that you want done: for 24 hours a retry under it gets the first success again, with \`Idempotency-Replayed: true\`, and does nothing. Another request under it is 422. GET, and DELETE of what is already gone, can be repeated as they are.

## Versions

A client and a user have an \`ETag\`, another one after each change; a write answers with the new one. \`If-None-Match\` on a GET saves the body (304). \`If-Match\` makes a change to that version or not at all (412); on a GET another version is 412 too. \`If-None-Match\` on a change is 412 with \`*\` or the current version. A 201 says in \`Location\` where the new thing is.

## From web pages

Pages in browsers may call the first two APIs from sites that the deployment names (CORS).

## Targets

Version ${targetsVersion} of the formula: resting energy (Mifflin–St Jeor) × 1.4, 500 kcal less to lose weight or 350 more to gain muscle. They are estimates for adults and no medical advice; nobody under 18 gets any.

## Sentences of a 400

Beside those of the calls, with the field's name at \`{field}\`; a field's rule stands with the field.

* About a field: \`{field} is required\`, \`{field} must not be null\`, \`{field} must be text, in quotes\`, \`{field} must be text, not a file\`, \`{field} must be valid UTF-8\`, \`{field} must be text without a Content-Transfer-Encoding\`, \`{field} must have a visible character\`, \`{field} was given more than once with different values\`.
* About a name: \`unknown field "{field}"\`, with \`, did you mean "{field}"?\` where one is near or \` in the query string\` where the body is meant; \`{field} is set by the service\`, \`{field} cannot be changed\`, \`{field} cannot be edited\`.
* About too much: \`The body must have at most ${requestLimits.fields} fields\`, \`The body must have at most ${requestLimits.parts} parts\`, \`The query string must have at most ${requestLimits.fields} fields\`, \`{field} must have at most ${requestLimits.elements} elements\`.
* About a body: \`${sentences.looksLikeJson}\`, \`The body is not valid JSON: see line {n}, column {n}\` or \`… it ends too early\`, \`${sentences.notObject}\`, \`${sentences.badMultipart}\`, \`${sentences.bodyNotUtf8}\`, \`The body must be percent-encoded UTF-8\`, \`The query string must be percent-encoded UTF-8\`.
* About an edit: \`${sentences.noClientChange}\`, \`${sentences.noUserChange}\`, \`${sentences.bothSystems}\`, \`${sentences.weighedAtAlone}\`, \`${sentences.weighedBeforeBirth}\`.
* About a photo: \`profile_photo is a HEIC image: it must be JPEG or PNG\`, and so of AVIF, WebP, GIF and others.
* Not 400: clearing a note says \`${sentences.noteCleared}\`; a client's own path answers 405 \`Method not allowed: use PUT /client-management/clients with user_uid\`, or DELETE.`
