import * as z from 'zod/mini'
import { historyLimits } from '../domain/limits.ts'
import { documented } from '../http/documented.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault, said, timestamp } from '../openapi/schemas.ts'
import { noSuchUser, success } from './user.docs.ts'

export const weight = documented(
  z.strictObject({
    weight_id: said(z.string(), 'Begins with the time of weighing, so ids sort by it.'),
    weight_kg: said(z.number(), 'Rounded to 0.01.'),
    weight: said(z.number(), 'The same in the `unit`, rounded to 0.01.'),
    recorded_at: timestamp,
  }),
  { id: 'WeightPoint' },
)

export default {
  summary: 'Get the weight history of a user',
  description: 'Lists the recorded weights, newest first.',
  fields: {
    start_date: 'Weights of this UTC day or later.',
    end_date: 'Weights of this UTC day or earlier.',
    limit: byDefault(historyLimits.usual),
    cursor: 'The `next_cursor` of the page before. The weight need not exist any more.',
  },
  answers: {
    200: [
      'A page of weights; none is an empty list.',
      {
        status: success,
        unit: said(z.enum(['kg', 'lb']), 'The preferred unit of the user.'),
        weights: z.array(weight).check(z.maxLength(historyLimits.max)),
        next_cursor: said(z.nullable(z.string()), 'null on the last page.'),
      },
    ],
    404: noSuchUser,
  },
} satisfies Docs
