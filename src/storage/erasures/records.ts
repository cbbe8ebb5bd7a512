import { recordPrefix } from '../../domain/erased.ts'

/** A record is an empty object: its name says who was erased, its metadata when, and by which API. */
export interface Erasure {
  organization: string
  /** The user_uid or user_id; undefined of the organization itself. */
  id: string | undefined
  api: string | undefined
  time: string
}

export function toErasure({ key, customMetadata = {} }: R2Object): Erasure {
  const [organization = '', id] = key.slice(recordPrefix.length).split('/')
  const { time = '', api } = customMetadata
  return { organization, id, api, time }
}

/** A page of records behind `startAfter`, if there is one, whose names begin so. */
export const listRecords = (
  bucket: R2Bucket,
  prefix: string,
  startAfter: string | undefined,
  limit = 1_000,
) =>
  bucket.list({ prefix, limit, include: ['customMetadata'], ...(startAfter !== undefined && { startAfter }) })
