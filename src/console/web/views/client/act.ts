import { api } from '../../api/client.ts'
import { fill, texts } from '../../i18n.ts'
import { say } from '../../parts/toast.tsx'
import type { Card } from './card.ts'

const named = (text: string, card: Card) => fill(text, { name: card.client.value.display_name })

/** Puts the client away, with a way back. */
export async function archive(card: Card): Promise<void> {
  const init = { params: { path: { user_uid: card.uid } } }
  await card.act((headers) => api.POST('/client-management/clients/archive/{user_uid}', { ...init, headers }))
  say(named(texts.value.client.archivedNow, card), () => restore(card))
}

/** Takes the client back; a plan that is full is `missing`. */
export async function restore(card: Card): Promise<void> {
  const init = { params: { path: { user_uid: card.uid } } }
  await card.act((headers) => api.POST('/client-management/clients/restore/{user_uid}', { ...init, headers }))
  say(named(texts.value.client.restoredNow, card))
}
