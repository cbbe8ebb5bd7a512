import type { Operation, Parameter } from './llms-text.ts'

/** A word of a shell command, quoted. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const credentials: Record<string, string> = {
  clientKey: 'Authorization: Bearer $CLIENT_KEY',
  userKey: 'Authorization: Bearer $USER_KEY',
  operatorToken: 'Authorization: Bearer $OPERATOR_TOKEN',
}

/** Whether a call needs this parameter: either id of a user does, and the document has no word for it. */
export const isNeeded = ({ name, required }: Parameter, all: Parameter[]) =>
  required === true || (name === 'from_id' && all.some((each) => each.name === 'user_id'))

/** The example calls of an operation, one for each format of its body. */
export function curls(method: string, path: string, operation: Operation, parameters: Parameter[]): string[] {
  const filled = parameters
    .filter((each) => each.in === 'path')
    .reduce((url, { name, example }) => url.replace(`{${name}}`, encodeURIComponent(asText(example))), path)
  const query = parameters
    .filter((each) => each.in === 'query' && isNeeded(each, parameters))
    .map(({ name, example }) => `${name}=${encodeURIComponent(asText(example))}`)
    .join('&')
  const scheme = operation.security?.flatMap((each) => Object.keys(each)).find((each) => each in credentials)
  const url = `"$ORIGIN${filled}"${query === '' ? '' : quoted(`?${query}`)}`
  const start = [
    'curl',
    ...(method === 'get' ? [] : ['-X', method.toUpperCase()]),
    url,
    ...(scheme === undefined ? [] : ['-H', `"${credentials[scheme] ?? ''}"`]),
  ]
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([mediaType, { example, schema }]) =>
      [...start, ...bodyWords(mediaType, example ?? {}, 'profile_photo' in (schema?.properties ?? {}))].join(
        ' ',
      ),
  )
  return bodies.length > 0 ? bodies : [start.join(' ')]
}

function bodyWords(mediaType: string, example: object | string, hasPhoto: boolean): string[] {
  // A file of rows, line by line as whoever copies the call would write it.
  if (typeof example === 'string') {
    const file = quoted(example.replaceAll('\r\n', '\n'))
    return ['-H', quoted(`Content-Type: ${mediaType}`), '--data-binary', file]
  }
  if (mediaType === 'application/json')
    return ['-H', quoted(`Content-Type: ${mediaType}`), '-d', quoted(JSON.stringify(example))]
  const fields = Object.entries(example).map(([name, value]) => `${name}=${asText(value)}`)
  if (mediaType !== 'multipart/form-data')
    return fields.flatMap((field) => ['--data-urlencode', quoted(field)])
  const texts = fields.flatMap((field) => ['--form-string', quoted(field)])
  return hasPhoto ? [...texts, '-F', quoted('profile_photo=@photo.jpg')] : texts
}
