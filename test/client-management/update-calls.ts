import type { Call, Organization } from '../helpers.ts'
import { multipart } from './client-answers.ts'

/** The ways to send fields to `PUT /client-management/clients`. */
export type Fields = Record<string, string>
export type Request = [Call, string?]

export const updateOf = ({ clients }: Organization, options: Call, query = '') =>
  clients(`/${query}`, { method: 'PUT', ...options })

export const query = (fields: Fields | [string, string][]) => `?${new URLSearchParams(fields).toString()}`
export const form = (fields: Fields | [string, string][]): Call => ({ body: new URLSearchParams(fields) })
export const parts = (fields: Fields): Call => ({ body: multipart(Object.entries(fields)) })
