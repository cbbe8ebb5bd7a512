import { aClient, type Organization } from '../helpers.ts'
import { raw } from './client-answers.ts'

/** Bodies that create a client, byte by byte. */
export const postRaw = ({ clients }: Organization, body: BodyInit, contentType?: string) =>
  clients('/', { method: 'POST', ...raw(body, contentType) })

export const json = (fields = aClient()) => JSON.stringify(fields)
export const form = (fields = aClient()) => new URLSearchParams(fields).toString()
export const formType = 'application/x-www-form-urlencoded'
export const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )
export const part = (name: string, value: string | number[], file = '') =>
  bytes(`--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`, value, '\r\n')
export const parts = (...all: Uint8Array[]) => bytes(...all.map((each) => [...each]), '--b--\r\n')
