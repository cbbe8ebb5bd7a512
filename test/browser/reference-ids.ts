// The ids of a running service in place of the example ids.
import { expect, inject } from 'vitest'

const url = inject('url')

/** The service's ids and tokens, by those of the examples. */
export const known = new Map<string, string>()
export const examples = {
  user_uid: '01M7ZXE1G7CGKTW63S383AJB69',
  admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
  key_id: '01M7ZXE1BJ2ZHH9C6KEWSB4B8G',
  file: 'ZLKLeufWP9o79D6ttq4PpL.jpg',
  token: '412Kf6GI49_s8afdfo1ADh',
  user_id: '01M7ZXE1QAQRYH0BCRHT8711Z4',
  weight_id: '01M7ZXE1QAQRYH0BCRJ6G6D9WN',
}
/** The admin who leaves, in the examples. */
export const leavingAdmin = '01M7ZXE1C9Q4T2WB7F0KRXN5DE'

export const real = (text: string) =>
  [...known].reduce((all, [example, value]) => all.replaceAll(example, value), text)

export interface Answer {
  admin?: { admin_uid: string }
  key?: { id: string }
  api_key?: string
  userData?: { user_uid: string; profile_photo: string | null }
  visualization_url?: string
  user_id?: string
  weights?: { weight_id: string }[]
}

export function learn({ admin, key, userData, visualization_url, user_id, weights }: Answer): void {
  const learnt: Record<keyof typeof examples, string | undefined> = {
    admin_uid: admin?.admin_uid,
    key_id: key?.id,
    user_uid: userData?.user_uid,
    file: userData?.profile_photo?.split('/').at(-1),
    token: visualization_url?.split('/').at(-1),
    user_id,
    weight_id: weights?.[0]?.weight_id,
  }
  for (const [name, value] of Object.entries(learnt)) {
    if (value) known.set(examples[name as keyof typeof examples], value)
  }
}

/** Calls that are not tried on the page. */
export async function api(method: string, path: string, key: string, body: unknown): Promise<Answer> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) })
  expect(response.ok, path).toBe(true)
  return JSON.parse(await response.text()) as Answer
}
