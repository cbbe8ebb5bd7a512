import * as z from 'zod/mini'
import { said, timestamp, url } from '../openapi/schemas.ts'
import { event } from './events.docs.ts'
import { documented } from './documented.ts'

const kept = documented(
  z.strictObject({
    what: z.string(),
    where: z.string(),
    why: z.string(),
    until: said(z.nullable(z.string()), 'The latest time; null until the deletion.'),
  }),
  { id: 'Kept' },
)

/** The document about a person; `own` are the fields that each API shows in its own way. */
export const personalDataOf = (id: string, own: z.core.$ZodShape) =>
  documented(
    z.strictObject({
      subject: z.strictObject({ type: z.string(), id: z.string(), user_id: z.optional(z.string()) }),
      generated_at: timestamp,
      ...own,
      photo: z.nullable(url()),
      history: z.array(event),
      progress_link: said(z.nullable(url()), 'Whoever has it sees the page.'),
      kept: said(z.array(kept), 'What is kept where, and for how long.'),
    }),
    { id },
  )
