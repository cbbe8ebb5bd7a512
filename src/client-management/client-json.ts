import type { Client, Note } from '../domain/client.ts'
import type { Showing } from '../http/names.ts'
import type { NewClient } from './client-fields.ts'

/** A client as every response shows it; `origin` serves the photos. */
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
    last_session: client.lastSession,
    admin_uid: client.adminUid,
  } satisfies Showing<keyof NewClient>
}

/** A client with its note. */
export function toDetailsJson(client: Client, note: Note, origin: string) {
  return { ...toClientJson(client, origin), notes: { text: note.text, updated_at: note.updatedAt } }
}

export type ClientDetails = ReturnType<typeof toDetailsJson>

/** A client as the answer to its creation: numbers as numbers, and of the undocumented fields those that were sent. */
export function toUserDataJson(client: Client, origin: string) {
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
  }
  return { ...always, ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)) }
}

function photoUrl(photo: string | null, origin: string): string | null {
  return photo && `${origin}/client-management/photos/${photo}`
}
