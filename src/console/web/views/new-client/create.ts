import type { operations } from '../../../../openapi/api.d.ts'
import { api, call } from '../../api/client.ts'
import { problemOf, toNumber, type Rule } from '../client/rules.ts'
import { activities } from '../clients/roster.ts'

/** What is typed, by the API's names. */
export const blank = {
  display_name: '',
  email: '',
  phone: '',
  gender: '',
  age: '',
  weight: '',
  height: '',
  leg_length: '',
  ycom: '',
  shoeSize: '',
  brand: '',
  shoeModel: '',
  preferable_activities: new Array<string>(),
  tags: new Array<string>(),
}
export type Typed = typeof blank

type Body = operations['createClient']['requestBody']['content']['application/json']

const texts = ['phone', 'brand', 'shoeModel'] as const
export const figures = ['age', 'weight', 'height', 'leg_length', 'ycom', 'shoeSize'] as const

const ruleOf = (name: (typeof figures)[number]): Rule =>
  name === 'age' || name === 'shoeSize' ? name : 'size'

/** What is wrong, by field. */
export const problemsOf = (typed: Typed): Partial<Record<string, string>> =>
  Object.fromEntries([
    ['display_name', problemOf('name', typed.display_name)],
    ['email', problemOf('email', typed.email)],
    ['phone', problemOf('phone', typed.phone)],
    ...(['brand', 'shoeModel'] as const).map((name) => [name, problemOf('text', typed[name])] as const),
    ...figures.map((name) => [name, problemOf(ruleOf(name), typed[name])] as const),
  ])

/** The client that is asked for; what is blank is left out. */
function toBody(typed: Typed): Body {
  const gender = (['female', 'male'] as const).find((each) => each === typed.gender)
  const chosen = activities.filter((each) => typed.preferable_activities.includes(each))
  return {
    display_name: typed.display_name.trim(),
    email: typed.email.trim(),
    ...Object.fromEntries(texts.flatMap((name) => (typed[name].trim() ? [[name, typed[name].trim()]] : []))),
    ...Object.fromEntries(
      figures.flatMap((name) => (typed[name].trim() ? [[name, toNumber(typed[name])]] : [])),
    ),
    ...(gender && { gender }),
    ...(chosen.length > 0 && { preferable_activities: chosen }),
    ...(typed.tags.length > 0 && { tags: typed.tags }),
  }
}

function toForm(body: Body, photo: Blob): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body))
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  form.append('profile_photo', photo, 'photo.jpg')
  return form
}

/** Adds the client and gives its id. */
export async function create(
  typed: Typed,
  photo: Blob | undefined,
  headers: Record<string, string>,
): Promise<string> {
  const body = toBody(typed)
  const init = { body, headers, ...(photo && { bodySerializer: () => toForm(body, photo) }) }
  const { data } = await call(() => api.POST('/client-management/clients', init))
  return data.userData.user_uid
}
