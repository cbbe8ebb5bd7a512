const weeks = 104
const week = 7 * 86_400_000

/** SQL that gives every user two years of weekly weights before the first one: slowly down from 12 kg more, with noise. */
export function historySql(): string {
  const rows = Array.from({ length: weeks }, (_, number) => {
    const ago = weeks - number
    const above = (12 * ago) / weeks + Math.sin(number * 1.7) * 0.6
    const at = new Date(Date.now() - ago * week).toISOString()
    return `INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
      SELECT organization_id, user_id, '00${String(number).padStart(6, '0')}', weight_kg + ${above.toFixed(2)}, '${at}' FROM users;`
  })
  return rows.join('\n')
}
