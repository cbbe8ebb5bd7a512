import * as sentences from '../domain/sentences.ts'
import { ApiError } from '../http/errors.ts'

export const organizationNotFound = () => new ApiError(404, sentences.unknownOrganization)
/** Of a write to an organization that is unknown, or being deleted. */
export const organizationRefused = ({ kind }: { kind: 'not-found' | 'deleting' }) =>
  kind === 'deleting' ? new ApiError(409, sentences.beingDeleted) : organizationNotFound()
export const keyNotFound = () => new ApiError(404, sentences.unknownKey)
