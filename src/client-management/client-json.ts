import type { Client, Note } from '../domain/client.ts'
import type { Showing } from '../http/names.ts'
import type { NewClient } from './client-fields.ts'

/** A client in every response but the answer to its creation; `origin` is the start of the photo's URL. */
export function toClientJson(client: Client, origin: string) {
  return {
    user_uid: client.userUid,
    created_at: client.createdAt,
    display_name: client.displayName,
    email: client.email,
    age: client.age === null ? null : String(client.age),
    gender: client.gender,
    shoeSize: client.shoeSize === null ? null : String(client.shoeSize),
    weight: client.weight,
    height: client.height,
    phone: client.phone,
    leg_length: client.legLength,
    ycom: client.ycom,
    brand: client.brand,
    shoeModel: client.shoeModel,
    profile_photo: photoUrl(client.photo, origin),
    preferable_activities: client.activities,
    tags: client.tags,
    metadata: client.metadata ?? {},
    status: client.status,
    last_session: client.lastSession,
    admin_uid: client.adminUid,
  } satisfies Showing<keyof NewClient>
}

/** A client with its note; null for a caller who may not read notes. */
export function toDetailsJson(client: Client, note: Note | null, origin: string) {
  return { ...toClientJson(client, origin), notes: note && { text: note.text, updated_at: note.updatedAt } }
}

export type ClientDetails = ReturnType<typeof toDetailsJson>

/** A client as it was sent: without tags, they are null. */
type Created = Omit<Client, 'tags'> & { tags: Client['tags'] | null }

/**
 * A client in the answer to its creation: numbers stay numbers, and undocumented fields appear only if they were sent.
 */
export function toUserDataJson(client: Created, origin: string) {
  const always = {
    user_uid: client.userUid,
    display_name: client.displayName,
    email: client.email,
    age: client.age,
    gender: client.gender,
    shoeSize: client.shoeSize,
    weight: client.weight,
    height: client.height,
    profile_photo: photoUrl(client.photo, origin),
    preferable_activities: client.activities,
  }
  const others: Record<Exclude<keyof NewClient, keyof typeof always>, unknown> = {
    phone: client.phone,
    leg_length: client.legLength,
    ycom: client.ycom,
    brand: client.brand,
    shoeModel: client.shoeModel,
    tags: client.tags,
    metadata: client.metadata,
  }
  return { ...always, ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)) }
}

export function photoUrl(photo: string | null, origin: string): string | null {
  return photo && `${origin}/client-management/photos/${photo}`
}
