// The rows of an import of clients, read by the schemas of create and update.
import type { Context } from 'hono'
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { noPhotoInFile } from '../domain/sheet/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { refuseWithout } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import type { Problem } from '../http/errors.ts'
import { email } from '../http/contact-fields.ts'
import { says, uidInPath } from '../http/fields.ts'
import type { ImportedFile } from '../http/import/rows.ts'
import type { Input } from '../http/input.ts'
import type { ObjectSchema } from '../http/problems.ts'
import { instant } from '../http/time-fields.ts'
import { check } from '../http/validate.ts'
import type { ClientRowToImport, SessionRowToImport } from '../storage/index.ts'
import { clientChanges, newClient, toChanges, toFields } from './client-fields.ts'
import { tagList } from './own-fields.ts'
import { session, toGivenSession } from './record-session.ts'
import { note } from './save-note.ts'

const tags = atFirstUse(() => tagList('tags'))

/**
 * A row's fields by this schema, or all that is wrong with them and what was found before. Of a row that could not be
 * read nothing is known, also not what it lacks.
 */
function read<Schema extends ObjectSchema, Fields>(
  unread: Problem[],
  schema: Schema,
  input: Input,
  found: Problem[],
  toFields: (data: z.core.output<Schema>) => Fields,
): { fields: Fields } | { problems: Problem[] } {
  if (unread.length > 0) return { problems: unread }
  const checked = check(schema, input, found)
  return 'data' in checked ? { fields: toFields(checked.data) } : checked
}

interface Row {
  readonly row: number
  readonly input: Input
  readonly isHalfNamed?: boolean
  readonly problems: Problem[]
}

/** A row of a file; `match` is the field that names its client, unless all are new. */
export function toClientRow(
  { row, input, isHalfNamed, problems }: Row,
  match: 'user_uid' | 'email' | undefined,
): ClientRowToImport {
  const { user_uid: id = null, note: text = '', ...fields } = input
  const { profile_photo: photo, email: address } = fields
  const noted = text === '' ? {} : { note: text }
  const noteRead = check(note(), noted, [])
  const found = [
    ...(photo === undefined ? [] : [{ field: 'profile_photo', message: noPhotoInFile }]),
    ...('problems' in noteRead ? noteRead.problems : []),
  ]
  const named = [...found, ...(match === 'email' && address === undefined ? [missing] : [])]
  return {
    row,
    uid: match !== 'user_uid' || id === null ? undefined : typeof id === 'string' ? id.trim() : '',
    email: typeof address === 'string' ? address.trim().toLowerCase() : undefined,
    tags: z.safeParse(tags(), fields.tags).data ?? [],
    note: 'data' in noteRead ? noteRead.data.note : undefined,
    asNew: atFirstUse(() => read(problems, newClient(), fields, found, toFields)),
    // A row without changes is no mistake: no metadata changes nothing.
    asChanges: atFirstUse(() => {
      const changes: Input = {
        user_uid: match === 'email' ? 'named' : (id ?? undefined),
        metadata: {},
        ...fields,
      }
      if (isHalfNamed) delete changes.display_name
      return read(problems, clientChanges(), changes, named, toChanges)
    }),
  }
}

/** 403 for a file with a column of notes from a key that may not write them. */
export function refuseNotes(c: Context<AppEnv>, { columns }: Pick<ImportedFile, 'columns'>): void {
  if (Object.values(columns).includes('note')) refuseWithout(c, 'notes:write', sentences.mayNotList)
}

const missing = { field: 'email', message: says('email', '')({}) }

const trainee = atFirstUse(() =>
  z.strictObject({ user_uid: z.nullish(uidInPath(sentences.badUid)), email: z.nullish(email('email')) }),
)

/** A session of a file must say when it was: the time of the import would make it another one each time. */
const pastSession = atFirstUse(() => z.extend(session(), { started_at: instant('started_at') }))

/** A row of a file of sessions, whose client has this id or else this e-mail. */
export function toSessionRow({ row, input, problems }: Row): SessionRowToImport {
  const { user_uid, email: address, ...fields } = input
  const named = { user_uid, email: address }
  const whom = check(trainee(), named, [])
  const { user_uid: uid, email: name } = 'data' in whom ? whom.data : {}
  const nobody = 'data' in whom && !uid && !name ? [{ field: 'user_uid', message: sentences.badUid }] : []
  const found = 'data' in whom ? nobody : whom.problems
  return {
    row,
    uid: uid ?? undefined,
    email: name?.toLowerCase(),
    read: read(problems, pastSession(), fields, found, (input) => toGivenSession(input, input.started_at)),
  }
}
