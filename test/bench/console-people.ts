// The organization that the console is measured with, made through the API.
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

const rows = 500

/** An organization of so many clients; its key. */
export async function aLargeOrganization(url: string, people: number): Promise<string> {
  const operator = parseEnv(readFileSync('.dev.vars', 'utf8')).OPERATOR_TOKEN ?? ''
  const operate = (path: string, body: object) =>
    post(`${url}/operator/v1/organizations${path}`, operator, body)
  await operate('', { id: 'large', name: 'Large', plan: 'enterprise' })
  const { admin } = await operate('/large/admins', { display_name: 'Coach', email: 'coach@example.com' })
  const { api_key } = await operate('/large/keys', {
    name: 'console',
    api: 'client-management',
    role: 'admin',
    admin_uid: (admin as { admin_uid: string }).admin_uid,
  })
  const key = String(api_key)
  for (let first = 0; first < people; first += rows) {
    const lines = Array.from({ length: rows }, (_, row) => JSON.stringify(aPerson(first + row)))
    await post(`${url}/client-management/imports/clients`, key, lines.join('\n'))
  }
  return key
}

function aPerson(nth: number) {
  const first = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald', 'Margaret', 'Dennis'][nth % 8]
  return {
    display_name: `${first} Number ${nth}`,
    email: `client-${nth}@example.com`,
    phone: `+41 44 ${String(nth).padStart(7, '0')}`,
    gender: nth % 2 === 0 ? 'female' : 'male',
    tags: [`group ${nth % 40}`, 'regular'],
    preferable_activities: ['Running'],
  }
}

async function post(address: string, key: string, body: object | string): Promise<Record<string, unknown>> {
  const isText = typeof body === 'string'
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': isText ? 'application/x-ndjson' : 'application/json',
    },
    body: isText ? body : JSON.stringify(body),
  })
  const text = await response.text()
  const answer = JSON.parse(text) as Record<string, unknown>
  if (!response.ok || (isText && answer.created !== rows))
    throw new Error(`${address}: ${text.slice(0, 500)}`)
  return answer
}
