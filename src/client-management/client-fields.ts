import * as z from 'zod/mini'
import type { EveryChangeOf } from '../domain/changes.ts'
import { activities, type ClientFields } from '../domain/client.ts'
import { clientBounds, photoLimits } from '../domain/limits.ts'
import { inspectPhoto, type Photo } from '../domain/photo/photo.ts'
import * as sentences from '../domain/sentences.ts'
import { genders } from '../domain/user.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { email, phone } from '../http/contact-fields.ts'
import { choice, namesAnyBut, number, text, uid, uidInPath } from '../http/fields.ts'
import type { DomainName } from '../http/names.ts'
import { firstMetadata, metadata, tagList } from './own-fields.ts'

export const lists = ['preferable_activities', 'tags'] as const

export const file = { field: 'profile_photo', maxBytes: photoLimits.bytes } as const

const activitiesError = `preferable_activities must be a list of: ${activities.join(', ')}`

/** A list of activities without repetition. */
export const preferableActivities = () =>
  z.pipe(
    z.array(z.enum(activities, { error: activitiesError }), { error: activitiesError }),
    z.transform((list) => activities.filter((each) => list.includes(each))),
  )

export interface PhotoUpload extends Photo {
  bytes: Uint8Array
}

/** A file part of a multipart body; its content decides, not its declared type. */
const profilePhoto = () =>
  z.pipe(
    z.custom<Uint8Array>((value) => value instanceof Uint8Array, {
      error: 'profile_photo must be a JPEG or PNG file, sent as multipart/form-data',
    }),
    z.transform((value, context): PhotoUpload => {
      const photo = inspectPhoto(value)
      if (!('problem' in photo)) return { ...photo, bytes: value }
      context.issues.push({ code: 'custom', input: value, message: `profile_photo ${photo.problem}` })
      return z.NEVER
    }),
  )

/** The optional fields of create and update: null means absent on create and clears on update. */
const optionalFields = () => ({
  age: z.nullish(number('age', clientBounds.age)),
  gender: z.nullish(choice('gender', genders)),
  shoeSize: z.nullish(number('shoeSize', clientBounds.shoeSize)),
  weight: z.nullish(number('weight', clientBounds.size)),
  height: z.nullish(number('height', clientBounds.size)),
  phone: z.nullish(phone('phone')),
  leg_length: z.nullish(number('leg_length', clientBounds.size)),
  ycom: z.nullish(number('ycom', clientBounds.size)),
  brand: z.nullish(text('brand')),
  shoeModel: z.nullish(text('shoeModel')),
  profile_photo: z.nullish(profilePhoto()),
  preferable_activities: z.nullish(preferableActivities()),
  tags: z.nullish(tagList('tags')),
  metadata: metadata(),
})

/** The `user_uid` of the client to update or delete. */
export const requiredUid = () => uid('user_uid', sentences.missingUid)

/** The `user_uid` in a path. */
export const clientPath = atFirstUse(() => z.object({ user_uid: uidInPath(sentences.badUid) }))

export const newClient = atFirstUse(() =>
  z.strictObject({
    display_name: text('display_name'),
    email: email('email'),
    ...optionalFields(),
    metadata: firstMetadata(),
  }),
)

export const clientChanges = atFirstUse(() =>
  z
    .strictObject({
      user_uid: requiredUid(),
      display_name: z.optional(text('display_name')),
      email: z.optional(email('email')),
      ...optionalFields(),
    })
    .check(namesAnyBut('user_uid', sentences.noClientChange)),
)

export type NewClient = z.output<ReturnType<typeof newClient>>
type ClientChanges = z.output<ReturnType<typeof clientChanges>>

/** The fields that a body sets, by the domain's names; a field that `ClientFields` lacks does not compile. */
type FieldName =
  DomainName<Exclude<keyof NewClient, 'profile_photo' | 'preferable_activities'>> | 'activities'

/** All fields of a new client except the photo; a missing field is null. */
export function toFields(input: NewClient): Pick<ClientFields, FieldName> {
  return {
    displayName: input.display_name,
    email: input.email,
    age: input.age ?? null,
    gender: input.gender ?? null,
    shoeSize: input.shoeSize ?? null,
    weight: input.weight ?? null,
    height: input.height ?? null,
    phone: input.phone ?? null,
    legLength: input.leg_length ?? null,
    ycom: input.ycom ?? null,
    brand: input.brand ?? null,
    shoeModel: input.shoeModel ?? null,
    activities: input.preferable_activities ?? [],
    tags: input.tags ?? [],
    metadata: input.metadata ?? null,
  }
}

/** The changed fields except the photo: undefined leaves a field unchanged, null clears it. */
export function toChanges(input: ClientChanges): EveryChangeOf<Pick<ClientFields, FieldName>> {
  return {
    displayName: input.display_name,
    email: input.email,
    age: input.age,
    gender: input.gender,
    shoeSize: input.shoeSize,
    weight: input.weight,
    height: input.height,
    phone: input.phone,
    legLength: input.leg_length,
    ycom: input.ycom,
    brand: input.brand,
    shoeModel: input.shoeModel,
    activities: input.preferable_activities === null ? [] : input.preferable_activities,
    tags: input.tags === null ? [] : input.tags,
    metadata: input.metadata,
  }
}
