// POST /client-management/clients/save-notes/{user_uid}: saves, replaces or clears the note of a client.
import * as z from 'zod/mini'
import { noteBytes } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { param } from '../http/validate.ts'
import { clientPath } from './client-fields.ts'
import { refusedChange } from './refusals.ts'

const byteLength = (text: string) => new TextEncoder().encode(text).length
const rule = `note must be text of at most ${noteBytes} bytes of UTF-8 without NUL`

export const note = atFirstUse(() =>
  z.strictObject({
    note: z.nullish(
      z
        .string({ error: rule })
        .check(
          z.refine(
            (text) => byteLength(text) <= noteBytes && !text.includes('\0') && text.isWellFormed(),
            rule,
          ),
        ),
    ),
  }),
)

export const saveNote = new Hono<AppEnv>().post(
  // The id is optional, so that a missing one gets the documented answer instead of an unknown path's.
  '/clients/save-notes/:user_uid?',
  requireAdmin(sentences.notAdmin, 'notes:write'),
  param(clientPath),
  body(note, { accepts: ['json', 'form', 'multipart'], verbatim: ['note'], version: 'changed' }),
  async (c) => {
    const storage = c.get('storage')
    const organization = c.get('organization')
    const now = c.get('now')
    const revision = c.get('revision')
    const { note: given } = c.req.valid('json')
    const text = given === '' ? null : (given ?? null)
    const { user_uid } = c.req.valid('param')
    const outcome = await storage.clients.saveNote(organization, user_uid, text, now, revision)
    if (outcome.kind !== 'changed') throw refusedChange(c, outcome.kind)
    const message = text === null ? sentences.noteCleared : sentences.noteSaved
    return json(c, { message }, 200, madeVersion(c, outcome.version))
  },
)
