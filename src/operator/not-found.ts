import * as sentences from '../domain/sentences.ts'
import { ApiError } from '../http/errors.ts'

export const organizationNotFound = () => new ApiError(404, sentences.unknownOrganization)
export const keyNotFound = () => new ApiError(404, sentences.unknownKey)
