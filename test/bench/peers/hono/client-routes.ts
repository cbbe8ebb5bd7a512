import { createRoute, z } from '@hono/zod-openapi'
import {
  ClientChangesSchema,
  ClientDetailsSchema,
  ClientParams,
  ClientSchema,
  FilterQuery,
  ListQuery,
  NewClientSchema,
  NoteSchema,
} from './client-schemas.ts'

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { content: { 'application/json': { schema } }, required: true },
})
const message = json(z.object({ message: z.string() }), 'Done')

export const listClients = createRoute({
  method: 'get',
  path: '/',
  request: { query: ListQuery },
  responses: { 200: json(z.object({ users: z.array(ClientSchema) }), 'A page of clients') },
})
export const filterClients = createRoute({
  method: 'get',
  path: '/filter',
  request: { query: FilterQuery },
  responses: {
    200: json(
      z.object({
        query_count: z.number(),
        users: z.array(ClientSchema),
        first_uid: z.string(),
        last_uid: z.string(),
      }),
      'The clients that match',
    ),
  },
})
export const getClient = createRoute({
  method: 'get',
  path: '/{user_uid}',
  request: { params: ClientParams },
  responses: { 200: json(ClientDetailsSchema, 'The client') },
})
export const createClient = createRoute({
  method: 'post',
  path: '/',
  request: body(NewClientSchema),
  responses: { 201: json(z.object({ userData: NewClientSchema }), 'The new client') },
})
export const updateClient = createRoute({
  method: 'put',
  path: '/',
  request: body(ClientChangesSchema),
  responses: { 200: message },
})
export const saveNote = createRoute({
  method: 'post',
  path: '/save-notes/{user_uid}',
  request: { params: ClientParams, ...body(NoteSchema) },
  responses: { 200: message },
})
