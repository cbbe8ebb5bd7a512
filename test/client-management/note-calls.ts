import type { Call, Organization } from '../helpers.ts'

/** How the tests of notes call the API, and what it answers. */
export const saveNote = ({ clients }: Organization, uid: string, options: Call) =>
  clients(`/save-notes/${uid}`, { method: 'POST', ...options })

export const noteOf = async (
  { clients }: Organization,
  uid: string,
): Promise<{ text: string | null; updated_at: string | null }> => (await clients(`/${uid}`)).body.notes

export const saved = { status: 200, body: { message: 'Note saved successfully.' } }
export const cleared = { status: 200, body: { message: 'Note cleared successfully.' } }

export const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded' }
