import { env } from 'cloudflare:workers'
import { sweepPhotos } from '../../src/storage/index.ts'
import { sweepLimits } from '../../src/storage/photos/sweep.ts'
import { photos } from '../fixtures/photos.ts'
import { database } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'

const { grace } = sweepLimits
export const later = (ms = 2 * grace) => new Date(Date.now() + ms)
export const sweep = (
  limits: Partial<typeof sweepLimits> = {},
  bindings: Partial<typeof env> = {},
  now = later(),
) => sweepPhotos({ ...env, ...bindings }, aRun(now), { ...sweepLimits, ...limits })

export const newName = () => `${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}.jpg`
export async function orphan(name = newName()): Promise<string> {
  await env.PHOTOS.put(name, photos.baseline)
  return name
}
export async function waiting(name: string): Promise<string> {
  await database
    .prepare("INSERT INTO photo_outbox (name, organization_id) VALUES (?, 'nobody')")
    .bind(name)
    .run()
  return name
}
export const exists = async (name: string) => (await env.PHOTOS.head(name)) !== null
export const isWaiting = async (name: string) =>
  (await database.prepare('SELECT 1 FROM photo_outbox WHERE name = ?').bind(name).first()) !== null
