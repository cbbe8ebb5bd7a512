// The user whose progress page `npm start` names, with twelve weeks of weights.

const fromId = 'demo-user'
const day = 86_400_000
/**
 * Kilograms, every three or four days, the last one today: down and then kept, as scales show it. The start of the goal is
 * the weight at the creation, which is today.
 */
const weights = [
  86.4, 86.1, 85.8, 85.9, 85.2, 84.9, 84.6, 84.1, 84.2, 83.6, 83.1, 82.8, 82.1, 82.2, 81.6, 81.3, 81.0, 81.2,
  80.8, 81.1, 80.9, 81.2, 80.8, 81.0, 80.9,
]

/** Makes the user where it is missing, and gives the address of its progress page. */
export async function prepareDemoUser(base: string, key: string): Promise<string> {
  const call = async (path: string, body?: object) => {
    const response = await fetch(base + path, {
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (response.ok || response.status === 404) return response
    throw new Error(`The service answered ${response.status} to ${path}: ${await response.text()}`)
  }
  const link = `/dashboard-url?from_id=${fromId}`
  let shown = await call(link)
  if (shown.status === 404) {
    await call('/create-user', {
      from_id: fromId,
      first_name: 'Demo',
      last_name: 'User',
      birthdate: '1990-01-01',
      gender: 'female',
      language: 'en',
      goal: 'maintain',
      timezone: 'Zurich, Switzerland (UTC+01:00)',
      height_cm: 172,
      weight_kg: weights.at(-1),
    })
    for (const [place, weight_kg] of weights.slice(0, -1).entries()) {
      const weighed_at = new Date(Date.now() - (weights.length - 1 - place) * 3.5 * day).toISOString()
      await call('/edit-user', { from_id: fromId, weight_kg, weighed_at })
    }
    shown = await call(link)
  }
  const { dashboard_url }: { dashboard_url: string } = await shown.json()
  return dashboard_url
}
