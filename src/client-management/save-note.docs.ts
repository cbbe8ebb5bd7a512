import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { bodyIn, json } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { withVersion, ofChanges, ofClients } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { message } from '../http/schemas.docs.ts'
import { badUid, notAdmin, ofOne, shared, unknownUser } from './client.docs.ts'
import { note } from './save-note.ts'

documented(note.shape.note, {
  maxLength: 100_000,
  description: 'At most 100 000 bytes of UTF-8, kept as they are.',
})

export const saveNote: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'saveNote',
  summary: 'Save, replace or clear the note of a client',
  description: 'Omitted, empty, null or no body at all clears it.',
  requestParams: { ...ofOne, header: headers.change },
  requestBody: bodyIn(
    { json: note, form: note, multipart: note },
    { note: 'Hamstring strain: less speed work for two weeks' },
    false,
  ),
  responses: {
    '200': withVersion(json('Saved or cleared.', message, { message: 'Note saved successfully.' })),
    '400': badUid,
    '403': notAdmin,
    '404': unknownUser,
    ...ofClients,
    ...ofChanges,
  },
}
