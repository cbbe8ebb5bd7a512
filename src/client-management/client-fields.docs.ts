import { metadataLimits, photoLimits, tagLimits } from '../domain/limits.ts'
import { spaced } from '../openapi/schemas.ts'

/** The descriptions of a client's fields. The service converts no unit. */
export const clientFields = {
  email: 'Unique in the organization, whatever its case.',
  age: 'In years.',
  shoeSize: 'An EU size, or a size in the scale of the business.',
  weight: 'In kg.',
  height: 'In cm.',
  leg_length: 'In cm.',
  ycom: 'The height of the centre of mass in cm, or in the unit of the business.',
  phone: '3 to 32 digits, spaces and `+ - ( ) . /`, at least one of them a digit.',
  brand: 'The brand of the shoe.',
  tags: `At most ${tagLimits.tags}, each of 1 to ${tagLimits.length} characters. \`Vip\` and \`VIP\` are the same tag: upper and lower case count once, and the first spelling stays. An organization has at most ${spaced(tagLimits.different)} different ones. Text stands for a list as in a form.`,
  metadata: `An object of your own, which no filter looks at: at most ${spaced(metadataLimits.bytes)} bytes of JSON, ${metadataLimits.keys} keys at all depths together and ${metadataLimits.depth} levels, with keys of 1 to ${metadataLimits.key} letters, digits, \`-\` and \`_\`. Numbers have the precision of a double. In forms and queries it is JSON text.`,
  profile_photo: `A JPEG or PNG by its content, of at most ${spaced(photoLimits.bytes)} bytes, ${photoLimits.pixels / 1_000_000} megapixels and ${spaced(photoLimits.side)} pixels a side. The service removes metadata such as the position, and keeps the orientation. An animation becomes a still picture.`,
}
