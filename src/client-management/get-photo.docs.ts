import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Get a profile photo',
  description: 'For an `<img>`: the name, which `profile_photo` gives, is the permission.',
  fields: {
    file: {
      description: 'The last part of the URL in `profile_photo`.',
      pattern: String.raw`^[\w-]{22}\d*\.(jpg|png)$`,
      examples: ['ZLKLeufWP9o79D6ttq4PpL.jpg'],
    },
  },
  invalid: [['If-Match', sentences.badEtag('If-Match')]],
  answers: {
    200: ['The photo.', 'image/jpeg', 'image/png'],
    206: ['The range.', 'image/jpeg', 'image/png'],
    304: ['Not modified.'],
    404: ['No such photo (any more).', sentences.photoNotFound],
    416: ['The range begins after the end.', sentences.badRange],
  },
} satisfies Docs
