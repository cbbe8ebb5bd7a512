// People who have everything, each thing by a call under a key that is kept.
import { expect } from 'vitest'
import { multipart, objectOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, aUser, type Answer, type Call, type Organization } from '../helpers.ts'
import { under } from '../http/idempotent-calls.ts'

export type Kept = () => Promise<Answer>

/** Sends calls under a key each, and keeps how to send them again. */
export function keeper(send: (path: string, options: Call) => Promise<Answer>) {
  const kept: Kept[] = []
  async function keep(path: string, options: () => Call): Promise<Answer> {
    const headers = under(crypto.randomUUID())
    const again = () => send(path, { ...options(), headers })
    kept.push(again)
    const answer = await again()
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer
  }
  return { kept, keep }
}

/** Everything a client can have; with this mark in each text, and these figures. */
export async function aFullClient(organization: Organization, mark: string, figure: string) {
  const { kept, keep } = keeper(organization.clients)
  const phone = `+41 44 ${figure.slice(0, 3)} ${figure.slice(3)}`
  const measured = (number: number) => Number(`${number}.${figure}`)
  const fields = {
    ...aClient({ display_name: `Zoë ${mark}`, email: `${mark}@example.com`, phone }),
    ...{ age: 97, gender: 'female', shoeSize: measured(41), weight: measured(71), height: measured(171) },
    ...{ leg_length: measured(81), ycom: measured(6), brand: `${mark}-brand`, shoeModel: `${mark}-model` },
    ...{ preferable_activities: ['Running'], tags: [`${mark}-tag`], metadata: { [mark]: { key: mark } } },
  }
  const photo = { bytes: photos.baseline, name: `${mark}.jpg` }
  const created = await keep('/', () => ({ body: multipart(fields, photo) }))
  const { user_uid, profile_photo } = created.body.userData
  const names = [objectOf(profile_photo)]
  const put = (change: object) => keep('/', () => ({ method: 'PUT', json: { user_uid, ...change } }))
  await put({ display_name: `${mark} Later`, weight: measured(72), tags: [`${mark}-other`] })
  await put({ metadata: { more: `${mark}-more` }, email: `later.${mark}@example.com` })
  const other = { bytes: photos.truecolour, name: `${mark}.png` }
  const replaced = await keep('/', () => ({ method: 'PUT', body: multipart({ user_uid }, other) }))
  names.push(objectOf(replaced.body.profile_photo))
  for (const note of ['first', 'second'])
    await keep(`/save-notes/${user_uid}`, () => ({ json: { note: `${mark} ${note}` } }))
  const record = (activity: string) => {
    const json = { activity, note: `${mark} session`, weight: measured(73), duration_seconds: 60 }
    return keep(`/record-session/${user_uid}`, () => ({ json }))
  }
  await record('Running')
  const { session_id } = (await record('Vertical Jump')).body
  await keep(`/${user_uid}/sessions/${session_id}`, () => ({ method: 'DELETE' }))
  for (const act of ['archive', 'restore']) await keep(`/${act}/${user_uid}`, () => ({ method: 'POST' }))
  // As the caller wrote them, and as they are folded for the search.
  const values = [mark, phone, phone.replace(/\D/g, ''), figure, ...names]
  return { id: String(user_uid), values, kept, gone: { user_uid } }
}

export async function aFullUser(organization: Organization, mark: string, figure: string) {
  const { kept, keep } = keeper(organization.users)
  const [from_id, measured] = [`${mark}-Id@x`, (number: number) => Number(`${number}.${figure}`)]
  const json = aUser({
    ...{ from_id, first_name: `Zoë ${mark}`, last_name: `${mark}-last`, display_name: `${mark} shown` },
    ...{ birthdate: '1937-03-11', timezone: `${mark}, Switzerland (UTC+01:00)`, goal: 'gain muscle' },
    ...{ height_cm: measured(171), weight_kg: measured(71) },
  })
  const created = (await keep('/create-user', () => ({ json }))).body
  const edit = (change: object) => keep('/edit-user', () => ({ json: { from_id, ...change } }))
  await edit({ weight_kg: measured(72), last_name: `${mark}-later`, goal: 'lose weight' })
  await edit({ weight_kg: measured(73), weighed_at: '2026-01-02T03:04:05.678Z', reminders_active: false })
  const weights = (await organization.users(`/get-weight-history?from_id=${encodeURIComponent(from_id)}`))
    .body.weights
  const { weight_id } = weights.at(-1)
  await keep('/delete-weight', () => ({ json: { from_id, weight_id } }))
  const rotated = await organization.users('/dashboard-url', { json: { from_id, rotate: true } })
  const links = [created.visualization_url, rotated.body.dashboard_url]
  const tokens = links.map((link) => String(link).split('/').at(-1) ?? '')
  const values = [mark, from_id.toLowerCase(), from_id, figure, '1937-03-11']
  return { id: String(created.user_id), values, tokens, kept, gone: { from_id } }
}
