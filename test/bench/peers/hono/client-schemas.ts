import { z } from '@hono/zod-openapi'
import type { InferSelectModel } from 'drizzle-orm'
import type { clientsTable } from '../../../../src/storage/clients/tables.ts'

export const activities = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment'] as const

export const toBits = (list: readonly string[]) =>
  activities.reduce((bits, each, at) => (list.includes(each) ? bits | (1 << at) : bits), 0)
export const fromBits = (bits: number) => activities.filter((_, at) => bits & (1 << at))

const measurement = z.number().positive().max(1000).nullish()
const activityList = z.array(z.enum(activities))
const day = z.iso.date().optional()

export const NewClientSchema = z
  .object({
    display_name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    age: z.number().int().min(1).max(130).nullish(),
    gender: z.enum(['male', 'female']).nullish(),
    shoeSize: z.number().positive().max(100).nullish(),
    weight: measurement,
    height: measurement,
    phone: z.string().min(3).max(32).nullish(),
    leg_length: measurement,
    ycom: measurement,
    brand: z.string().min(1).max(200).nullish(),
    shoeModel: z.string().min(1).max(200).nullish(),
    preferable_activities: activityList.optional(),
  })
  .openapi('NewClient')

export const ClientChangesSchema = NewClientSchema.partial()
  .extend({ user_uid: z.string().regex(/^[\w-]{1,128}$/) })
  .openapi('ClientChanges')

export const ClientSchema = z
  .object({
    user_uid: z.string(),
    created_at: z.iso.datetime(),
    display_name: z.string(),
    email: z.email(),
    age: z.string().nullable(),
    gender: z.string().nullable(),
    shoeSize: z.string().nullable(),
    weight: z.number().nullable(),
    height: z.number().nullable(),
    phone: z.string().nullable(),
    leg_length: z.number().nullable(),
    ycom: z.number().nullable(),
    brand: z.string().nullable(),
    shoeModel: z.string().nullable(),
    profile_photo: z.url().nullable(),
    preferable_activities: activityList,
    tags: z.array(z.string()),
    metadata: z.record(z.string(), z.unknown()),
    status: z.enum(['active', 'archived']),
    last_session: z.iso.datetime().nullable(),
    admin_uid: z.string(),
  })
  .openapi('Client')

export const ClientDetailsSchema = ClientSchema.extend({
  notes: z.object({ text: z.string().nullable(), updated_at: z.iso.datetime().nullable() }),
}).openapi('ClientDetails')

export const ClientParams = z.object({ user_uid: z.string().regex(/^[\w-]{1,128}$/) })
export const NoteSchema = z.object({ note: z.string().max(10_000).nullish() })
export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  start_after_id: z.string().default(''),
})
export const FilterQuery = ListQuery.extend({
  limit: z.coerce.number().int().min(1).max(100).default(5),
  gender: z.enum(['male', 'female']).optional(),
  preferable_activities: z
    .string()
    .transform((text) => activityList.parse(JSON.parse(text)))
    .optional(),
  start_date: day,
  end_date: day,
})

export const toClient = (row: InferSelectModel<typeof clientsTable>, origin: string) => ({
  user_uid: row.user_uid,
  created_at: row.created_at,
  display_name: row.display_name,
  email: row.email,
  age: row.age === null ? null : String(row.age),
  gender: row.gender,
  shoeSize: row.shoe_size === null ? null : String(row.shoe_size),
  weight: row.weight,
  height: row.height,
  phone: row.phone,
  leg_length: row.leg_length,
  ycom: row.ycom,
  brand: row.brand,
  shoeModel: row.shoe_model,
  profile_photo: row.photo && `${origin}/client-management/photos/${row.photo}`,
  preferable_activities: fromBits(row.activities),
  tags: Object.values(JSON.parse(row.tags) as Record<string, string>),
  metadata: JSON.parse(row.metadata) as Record<string, unknown>,
  status: row.status,
  last_session: row.last_session,
  admin_uid: row.admin_uid,
})
