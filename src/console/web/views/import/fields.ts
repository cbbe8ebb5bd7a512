import type { ImportsTexts } from './messages/en.ts'

export type FieldOfRow = keyof ImportsTexts['fields']

/** The fields that a file can have, in the order in which a person looks for them. */
export const fieldsOf = {
  clients: [
    'display_name',
    'first_name',
    'last_name',
    'email',
    'phone',
    'gender',
    'age',
    'weight',
    'height',
    'shoeSize',
    'shoeModel',
    'brand',
    'leg_length',
    'ycom',
    'preferable_activities',
    'tags',
    'note',
    'metadata',
    'user_uid',
  ],
  sessions: [
    'email',
    'user_uid',
    'activity',
    'started_at',
    'duration_seconds',
    'weight',
    'leg_length',
    'ycom',
    'note',
  ],
} as const satisfies Record<string, readonly FieldOfRow[]>
