import type { Words } from '../../domain/sheet/cell.ts'
import type { Bindings } from '../env.ts'

let known: Words | undefined

/** The words of the seven languages: a static file, which scripts/assets.ts writes, so that they count as no upload. */
export async function sheetWords(env: Bindings): Promise<Words> {
  known ??= await (await env.ASSETS.fetch('https://assets/import.json')).json<Words>()
  return known
}
