import * as z from 'zod/mini'
import { textLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { isTimezone } from '../domain/timezone.ts'
import { genders, goals, languages, subscriptionStatuses } from '../domain/user.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { documented } from '../http/documented.ts'
import { choice, flag, namesAnyBut, text, textual, uid } from '../http/fields.ts'
import type { DomainName } from '../http/names.ts'
import { birthday, instant } from '../http/time-fields.ts'
import { measurements, oneSystem } from './measurement-fields.ts'

/** The caller's own id of a user: visible ASCII, kept unchanged. */
const fromIdForm = new RegExp(String.raw`^[\u0021-\u007e]{1,${textLimits.id}}$`)
export function idOfCaller(name: string, missing?: string) {
  const rule = `must be 1 to ${textLimits.id} visible ASCII characters without spaces`
  const error = textual(name, rule, missing)
  return z.string({ error }).check(z.regex(fromIdForm, { error }))
}
export const fromId = () => idOfCaller('from_id', sentences.missingFromId)

/** The caller names a user by their own id, by ours, or by both. */
export const whichUser = atFirstUse(() =>
  z.strictObject({ from_id: z.optional(fromId()), user_id: z.optional(uid('user_id')) }).check(
    z.check(
      ({ value, issues }) => {
        if (value.from_id !== undefined || value.user_id !== undefined) return
        const message = sentences.missingFromId
        // First, as of a field that is required.
        issues.unshift({ code: 'custom', input: value, path: ['from_id'], message })
      },
      { when: () => true },
    ),
  ),
)
export type WhichUser = z.output<ReturnType<typeof whichUser>>

const timezone = () =>
  documented(
    z
      .string({ error: sentences.badTimezone })
      .check(z.trim(), z.refine(isTimezone, { error: sentences.badTimezone })),
    {
      maxLength: textLimits.timezone,
      pattern: String.raw`^[^,،，]+([,،，][^,،，]+)+ \(UTC[+-]\d\d:[0-5]\d\)$`,
    },
  )

export const newUser = atFirstUse(() =>
  z
    .strictObject({
      from_id: fromId(),
      first_name: text('first_name'),
      last_name: text('last_name'),
      display_name: z.nullish(text('display_name')),
      birthdate: birthday('birthdate'),
      gender: choice('gender', genders),
      language: choice('language', languages),
      goal: choice('goal', goals),
      timezone: timezone(),
      height_cm: z.nullish(measurements.height_cm()),
      weight_kg: z.nullish(measurements.weight_kg()),
      height_ft: z.nullish(measurements.height_ft()),
      weight_lbs: z.nullish(measurements.weight_lbs()),
    })
    .check(oneSystem({ required: true })),
)

const changes = () =>
  z
    .strictObject({
      from_id: fromId(),
      first_name: z.optional(text('first_name')),
      last_name: z.optional(text('last_name')),
      display_name: z.nullish(text('display_name')),
      gender: z.optional(choice('gender', genders)),
      timezone: z.optional(timezone()),
      language: z.optional(choice('language', languages)),
      goal: z.optional(choice('goal', goals)),
      birthdate: z.optional(birthday('birthdate')),
      reminders_active: z.optional(flag('reminders_active')),
      subscription_status: z.optional(choice('subscription_status', subscriptionStatuses)),
      height_cm: z.optional(measurements.height_cm()),
      weight_kg: z.optional(measurements.weight_kg()),
      height_ft: z.optional(measurements.height_ft()),
      weight_lbs: z.optional(measurements.weight_lbs()),
      weighed_at: z.optional(instant('weighed_at')),
    })
    .check(
      oneSystem({ required: false }),
      z.refine(
        ({ weighed_at, weight_kg, weight_lbs }) =>
          (weighed_at ?? undefined) === undefined || (weight_kg ?? weight_lbs) !== undefined,
        {
          path: ['weighed_at'],
          error: sentences.weighedAtAlone,
          // Checked even when other fields are wrong.
          when: () => true,
        },
      ),
    )

export const userChanges = atFirstUse(() => changes().check(namesAnyBut('from_id', sentences.noUserChange)))

/** The rows of an import take the fields of both; one that changes nothing is no mistake. */
export const importedChanges = atFirstUse(changes)
export const importedUser = atFirstUse(() => {
  const { reminders_active, subscription_status, weighed_at } = importedChanges().shape
  return z
    .strictObject({
      ...newUser().shape,
      reminders_active: z.nullish(reminders_active),
      subscription_status: z.nullish(subscription_status),
      weighed_at: z.nullish(weighed_at),
    })
    .check(oneSystem({ required: true }))
})
export const importedWeight = atFirstUse(() =>
  z
    .strictObject({
      from_id: fromId(),
      weight_kg: z.nullish(measurements.weight_kg()),
      weight_lbs: z.nullish(measurements.weight_lbs()),
      weighed_at: instant('weighed_at'),
    })
    .check(
      oneSystem({ required: false }),
      z.refine(({ weight_kg, weight_lbs }) => (weight_kg ?? weight_lbs ?? undefined) !== undefined, {
        path: ['weight_kg'],
        error: sentences.noWeight,
        when: () => true,
      }),
    ),
)

export type NewUser = z.output<ReturnType<typeof newUser>>
export type EditedUser = z.output<ReturnType<typeof userChanges>>

/**
 * The fields that bodies set, by the domain's names, without the measurements: these have two units for one value.
 */
export type NewFieldName = DomainName<Exclude<keyof NewUser, keyof typeof measurements>>
export type EditedFieldName = DomainName<
  Exclude<keyof EditedUser, 'from_id' | 'weighed_at' | keyof typeof measurements>
>

/** The fields that answers show; measurements appear in metric units only. */
export type ShownField = Exclude<keyof NewUser | keyof EditedUser, 'height_ft' | 'weight_lbs' | 'weighed_at'>
