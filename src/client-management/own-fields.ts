// The fields that mean what the caller wants: tags and metadata.
import * as z from 'zod/mini'
import { tagLimits } from '../domain/limits.ts'
import { badMetadata, isPatch, isWithinLimits, newMetadata, type Metadata } from '../domain/metadata.ts'
import { foldedTag } from '../domain/tag.ts'
import { isPlain, isVisible, lengthOf } from '../domain/text.ts'
import { documented } from '../http/documented.ts'

const isTag = (tag: string) => lengthOf(tag) <= tagLimits.length && isPlain(tag) && isVisible(tag)

/** A list of tags; of two spellings of one the first counts. */
export function tagList(name: string) {
  const error = `${name} must be a list of at most ${tagLimits.tags} tags of 1 to ${tagLimits.length} visible characters`
  return z.pipe(
    z.array(z.string({ error }).check(z.trim(), z.refine(isTag, { error })), { error }),
    z
      .transform((list: string[]) => {
        const folded = list.map(foldedTag)
        return list.filter((tag, position) => folded.indexOf(foldedTag(tag)) === position)
      })
      .check(z.refine((list) => list.length <= tagLimits.tags, { error })),
  )
}

const fromText = z.transform((value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
})
const anObject = () =>
  documented(z.custom<Metadata>(isPatch, { error: badMetadata }), {
    override: { type: 'object', additionalProperties: true },
  })

/** An object to be merged, or null to clear; also as JSON text, because forms have no objects. */
export const metadata = () => z.optional(z.pipe(fromText, z.nullable(anObject())))

/** The same of a new client, merged into an empty object. */
export const firstMetadata = () =>
  z.optional(
    z.pipe(
      fromText,
      z.nullable(
        z.pipe(
          anObject(),
          z.pipe(
            z.transform(newMetadata),
            z.custom<Metadata>((merged) => isPatch(merged) && isWithinLimits(merged), {
              error: badMetadata,
            }),
          ),
        ),
      ),
    ),
  )
