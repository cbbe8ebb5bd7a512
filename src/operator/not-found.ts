import { ApiError } from '../http/errors.ts'

export const organizationNotFound = () => new ApiError(404, 'Organization not found')
export const keyNotFound = () => new ApiError(404, 'Key not found')
