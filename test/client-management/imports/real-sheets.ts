// Files as spreadsheets save them, sent to the routes themselves.
import { call, type Answer, type Organization } from '../../helpers.ts'

export interface Sent {
  type?: string
  query?: string
  accept?: string
}

/** Sends a file to an import of clients or sessions. */
export const sendClients = (
  { keys }: Pick<Organization, 'keys'>,
  file: string | Uint8Array<ArrayBuffer>,
  { type = 'text/csv', query = '', accept = '*/*' }: Sent = {},
  what: 'clients' | 'sessions' = 'clients',
): Promise<Answer> =>
  call(`/client-management/imports/${what}${query}`, {
    method: 'POST',
    body: file,
    headers: { Authorization: keys.admin, 'Content-Type': type, Accept: accept },
  })

/** Sends a file to an import of users or weights in prod. */
export const sendUsers = (
  { keys, id }: Pick<Organization, 'keys' | 'id'>,
  file: string | Uint8Array<ArrayBuffer>,
  { type = 'text/csv', query = '', accept = '*/*' }: Sent = {},
  what: 'import-users' | 'import-weights' = 'import-users',
): Promise<Answer> =>
  call(`/${id}/prod/v1/${what}${query}`, {
    method: 'POST',
    body: file,
    headers: { Authorization: `Bearer ${keys.prod}`, 'Content-Type': type, Accept: accept },
  })

/** The bytes of a text in windows-1252, whose letters up to U+00FF are their own numbers. */
export const inWindows1252 = (text: string) =>
  Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter === '€' ? 0x80 : letter.charCodeAt(0)))

/** The bytes of a text in UTF-16LE. */
export const inUtf16 = (text: string) =>
  Uint8Array.from(text.split('').flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]))

/** The clients of an organization with their notes, oldest first. */
export const clientsOf = async ({ clients }: Organization): Promise<Record<string, unknown>[]> => {
  const { body } = await clients('/')
  return Promise.all(
    body.users.map(async ({ user_uid }: { user_uid: string }) => (await clients(`/${user_uid}`)).body),
  )
}

// What is wrong with the header a second time, and with a number that has separators.
export const notPlain =
  'weight must be written without thousands separators, and with a decimal point where commas separate the cells: 1234.5'
export const texts = {
  email: 'email must be a valid e-mail address of at most 254 characters',
  gender: 'gender must be one of: male, female',
  shoeSize: 'shoeSize must be a number greater than 0 and at most 100',
  weight: 'weight must be a number greater than 0 and at most 1000',
  phone: 'phone must be 3 to 32 digits, spaces and + - ( ) . /, at least one of them a digit',
}
export const wrong = (row: number, ...errors: [field: string, message: string][]) => ({
  row,
  outcome: 'failed',
  user_uid: null,
  errors: errors.map(([field, message]) => ({ field, message })),
})
