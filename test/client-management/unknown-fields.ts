/** Names of no field, with the end of the sentence that refuses each. */
export const unknownFields: [name: string, suggestion: string][] = [
  ['heigth', ', did you mean "height"?'],
  ['displayname', ', did you mean "display_name"?'],
  ['Email', ', did you mean "email"?'],
  ['shoe_size', ', did you mean "shoeSize"?'],
  ['shoesize', ', did you mean "shoeSize"?'],
  ['leg_lenght', ', did you mean "leg_length"?'],
  ['preferred_activities', ', did you mean "preferable_activities"?'],
  ['name', ', did you mean "display_name"?'],
  ['photo', ', did you mean "profile_photo"?'],
  ['organization_id', ''],
  ['__proto__', ''],
  ['constructor', ''],
  ['toString', ''],
  ['hasOwnProperty', ''],
]
