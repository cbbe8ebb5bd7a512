import * as z from 'zod/mini'
import { textLimits } from '../domain/limits.ts'
import { wordsOfQuery } from '../domain/search.ts'
import { text } from './fields.ts'

/** What a search asks for: text with something to look for. */
export const searchText = (name: string) =>
  text(name, textLimits.search).check(
    z.refine((value) => wordsOfQuery(value).length > 0, {
      error: `${name} must have a letter or a digit`,
    }),
  )
