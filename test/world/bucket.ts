import { env } from 'cloudflare:workers'

/** All objects of the bucket, which many tests fill: a page of R2 has at most 1 000. */
export async function everyObject(): Promise<R2Object[]> {
  const found: R2Object[] = []
  for (let cursor: string | undefined; ;) {
    const page = await env.PHOTOS.list({
      include: ['customMetadata'],
      ...(cursor !== undefined && { cursor }),
    })
    found.push(...page.objects)
    if (!page.truncated) return found
    cursor = page.cursor
  }
}

/** All names and values of KV: a page has at most 1 000, too. */
export async function everyKey(): Promise<{ name: string; value: string }[]> {
  const names: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await env.KEYS.list(cursor === undefined ? {} : { cursor })
    names.push(...page.keys.map(({ name }) => name))
    if (page.list_complete) break
    cursor = page.cursor
  }
  return Promise.all(names.map(async (name) => ({ name, value: (await env.KEYS.get(name)) ?? '' })))
}
