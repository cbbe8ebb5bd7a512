/** How long a user's history of weights is. */
export const histories = ['one', 'two', 'fortnight', 'years'] as const
export type History = (typeof histories)[number]

const day = 86_400_000
const weeks = 104
/** How much heavier the users were at first, two years ago. */
const lost = 3.6

/** SQL that gives each user, by the end of the `from_id`, the weights before the first one. */
export function historySql(): string {
  // Weekly with noise, falling ever faster, with a gap of five weeks.
  const years = Array.from({ length: weeks }, (_, index) => weeks - index)
    .filter((ago) => ago < 60 || ago > 65)
    .map((ago) => weight('years', ago * 7, lost * Math.sqrt(ago / weeks) + Math.sin(ago * 1.7) * 0.2))
  const fortnight = Array.from({ length: 13 }, (_, index) =>
    weight('fortnight', 13 - index, (13 - index) * 0.05 + Math.sin(index * 1.7) * 0.4),
  )
  return [
    ...years,
    ...fortnight,
    weight('two', 14, 1.4),
    `UPDATE users SET baseline_kg = weight_kg + ${lost} WHERE from_id NOT LIKE '%-one';`,
  ].join('\n')
}

function weight(history: History, daysAgo: number, above: number): string {
  const at = new Date(Date.now() - daysAgo * day).toISOString()
  return `INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, '00${String(9_999 - daysAgo).padStart(6, '0')}', weight_kg + ${above.toFixed(2)}, '${at}'
      FROM users WHERE from_id LIKE '%-${history}';`
}
