// Users with one or several measurements under test, and the sentences about wrong ones.
import { aUser, type Organization } from '../helpers.ts'
import { createUser, sentences, type Problem } from './users.ts'

export const none = { height_cm: undefined, weight_kg: undefined }
export const bothSystems: Problem = ['measurements', sentences.bothSystems]
export const heightForm: Problem = ['height_ft', `height_ft must be feet and inches, such as 5'10" or 5'`]
export const ranges = {
  height_cm: 'from 50 to 272 cm',
  weight_kg: 'from 20 to 650 kg',
  height_ft: `from 1'8" to 8'11"`,
  weight_lbs: 'from 44.1 to 1433 lb',
}
export const outside = (field: Field): Problem => [field, `${field} must be ${ranges[field]}`]
export const noNumber = (field: Field): Problem => [field, `${field} must be a number ${ranges[field]}`]

/** What makes a request complete with one measurement under test. */
export const partner = {
  height_cm: { weight_kg: 80 },
  weight_kg: { height_cm: 180 },
  height_ft: { weight_lbs: 180 },
  weight_lbs: { height_ft: "5'10" },
}
export type Field = keyof typeof partner

/** Creates a user with these measurements, or edits a new one to have them. */
export async function sendMeasured(organization: Organization, path: string, measured: object) {
  const json =
    path === 'edit-user'
      ? { from_id: await createUser(organization), ...measured }
      : aUser({ ...none, ...measured })
  return { fromId: json.from_id, answer: await organization.users(`/${path}`, { json }) }
}
