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

/** One cursor, days in order. */
export const asPage = (fields: [string, unknown][]) =>
  fields.filter(([name]) => !['end_before_id', 'end_date'].includes(name))

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
