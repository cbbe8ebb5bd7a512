import * as z from 'zod/mini'
import type { Activity, ClientFilter, StatusFilter } from '../domain/client.ts'
import { wordsOfQuery } from '../domain/search.ts'
import { foldedTag } from '../domain/tag.ts'
import { genders, type Gender } from '../domain/user.ts'
import { choice, uid } from '../http/fields.ts'
import { searchText } from '../http/search-field.ts'
import { days } from '../http/time-fields.ts'
import { lists, preferableActivities } from './client-fields.ts'
import { tagList } from './own-fields.ts'

/** The query fields of a filter, beside the status; those that are lists. */
export const filterFields = () => ({
  admin_uid: z.optional(uid('admin_uid')),
  ...days(),
  gender: z.optional(choice('gender', genders)),
  q: z.optional(searchText('q')),
  tag: z.optional(tagList('tag')),
  preferable_activities: z.optional(preferableActivities()),
})
export const filterLists = [...lists, 'tag'] as const

interface Asked {
  status?: StatusFilter | undefined
  admin_uid?: string | undefined
  start_date?: string | undefined
  end_date?: string | undefined
  gender?: Gender | undefined
  q?: string | undefined
  tag?: string[] | undefined
  preferable_activities?: Activity[] | undefined
}

/** The filter that a query asks for. */
export const toFilter = (input: Asked): ClientFilter => ({
  status: input.status,
  adminUid: input.admin_uid,
  gender: input.gender,
  activities: input.preferable_activities,
  startDate: input.start_date,
  endDate: input.end_date,
  words: wordsOfQuery(input.q ?? ''),
  tags: input.tag?.map((tag) => `#${foldedTag(tag)}`),
})
