import { photoLimits } from '../domain/limits.ts'
import { spaced } from '../openapi/schemas.ts'

/** What is said of the fields of a client. The units are those of the business: the service converts none. */
export const clientFields = {
  email: 'Unique in the organization, whatever the case.',
  age: 'Years.',
  shoeSize: 'EU shoe size, or the scale that the business uses.',
  weight: 'kg.',
  height: 'cm.',
  leg_length: 'cm.',
  ycom: 'Height of the centre of mass, cm, or as the business uses it.',
  phone: '3–32 digits, spaces and `+ - ( ) . /`, with at least one digit.',
  brand: 'Of the shoe.',
  profile_photo: `JPEG or PNG by content, at most ${spaced(photoLimits.bytes)} bytes, ${photoLimits.pixels / 1_000_000} megapixels and ${spaced(photoLimits.side)} pixels a side. Metadata such as the position are removed, the orientation stays; an animation becomes a still.`,
}
