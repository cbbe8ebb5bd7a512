// Rules about combinations of fields, which no schema has.
const imperial = new Set(['height_ft', 'weight_lbs'])
const metric = new Set(['height_cm', 'weight_kg'])

/** Measurements of one system: both for a new user, those given otherwise. */
export const inOneSystem =
  (isNew: boolean) =>
  (fields: [string, unknown][]): [string, unknown][] => {
    const isImperial = fields.some(([name]) => imperial.has(name))
    const others = isImperial ? metric : imperial
    const kept = fields.filter(([name]) => !others.has(name))
    if (!isNew) return kept
    const facts: [string, unknown][] = isImperial
      ? [
          ['height_ft', `5'10"`],
          ['weight_lbs', 180],
        ]
      : [
          ['height_cm', 180],
          ['weight_kg', '80.5'],
        ]
    return [...kept.filter(([name]) => !imperial.has(name) && !metric.has(name)), ...facts]
  }

export const atLeast =
  (name: string, value: unknown, key?: string) =>
  (fields: [string, unknown][]): [string, unknown][] =>
    fields.some(([each]) => each !== key && each !== 'profile_photo') ? fields : [...fields, [name, value]]

/** Ids and days in one order, no cursor, which is not made up, and something to search for. */
export const asPage = (fields: [string, unknown][]) =>
  fields.filter(
    ([name, value]) =>
      !['end_before_id', 'end_date', 'order_by', 'cursor'].includes(name) &&
      (name !== 'q' || /[a-z0-9]/i.test(String(value))),
  )

/** With the right confirmation, and no other admin. */
export const confirmed = (): [string, unknown][] => [['confirm', 'FIXTURE_ORGANIZATION']]
export const withoutHeir = (fields: [string, unknown][]) => fields.filter(([name]) => name !== 'reassign_to')

/** Days in order, of whichever user, and no cursor. */
export const withoutEnd = (fields: [string, unknown][]) =>
  fields.filter(([name]) => !['end_date', 'cursor'].includes(name))

/** One of the ids of a user. */
export const byFromId = (fields: [string, unknown][]): [string, unknown][] => {
  const others = fields.filter(([name]) => name !== 'user_id')
  const isById = others.some(([name]) => name === 'from_id')
  return isById ? others : [...others, ['from_id', 'FIXTURE_USER']]
}

/** The scope that the key's own API wants. */
export const asKey = (fields: [string, unknown][]): [string, unknown][] => {
  const isOfClients = fields.some(([name, value]) => name === 'api' && value === 'client-management')
  const others = fields.filter(([name]) => !['role', 'admin_uid', 'environment'].includes(name))
  return isOfClients
    ? [...others, ['role', 'admin'], ['admin_uid', 'FIXTURE_ADMIN']]
    : [...others, ['environment', 'prod']]
}

/** A time of weighing needs a weight. */
export const withWeight = (fields: [string, unknown][]) =>
  fields.some(([name]) => ['weight_kg', 'weight_lbs'].includes(name))
    ? fields
    : fields.filter(([name]) => name !== 'weighed_at')
