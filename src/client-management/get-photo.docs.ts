import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Get a profile photo',
  description: 'An `<img>` can load the photo without a key: the name of the file is the permission.',
  fields: {
    file: {
      description: 'The last part of the URL in `profile_photo`.',
      pattern: String.raw`^[\w-]{22}\d*\.(jpg|png)$`,
      param: { example: 'ZLKLeufWP9o79D6ttq4PpL.jpg' },
    },
  },
  invalid: [['If-Match', sentences.badEtag('If-Match')]],
  answers: {
    200: ['The photo.', 'image/jpeg', 'image/png'],
    206: ['The range of the photo.', 'image/jpeg', 'image/png'],
    304: ['The caller has this version.'],
    404: ['The photo does not exist, or no longer.', sentences.photoNotFound],
    416: ['The range begins after the end of the photo.', sentences.badRange],
  },
} satisfies Docs
