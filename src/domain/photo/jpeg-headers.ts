/**
 * Whether a marker is a frame's, or a hierarchical or extended file's; DHT and DAC lie between them and are excluded.
 */
export const isFrame = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xcc) ||
  marker === 0xde ||
  marker === 0xdf

/**
 * The ids of a frame's components. Empty unless there are one, three or four, with distinct ids, each sampled 1 to 4
 * times.
 */
export function componentsOf(frame: Uint8Array): number[] {
  const count = frame[5] ?? 0
  if (![1, 3, 4].includes(count) || frame.length !== 6 + 3 * count) return []
  const ids = new Set<number>()
  for (let at = 6; at < frame.length; at += 3) {
    const [id = 0, sampling = 0] = frame.subarray(at)
    if (/^[1-4]{2}$/.test(sampling.toString(16))) ids.add(id)
  }
  return ids.size === count ? [...ids] : []
}

const SOS = 0xda
/**
 * The length in bytes of the table that begins at `at`, by segment marker: quantisation, Huffman, arithmetic, restarts.
 */
const tableLengths: Record<number, (data: Uint8Array, at: number) => number> = {
  0xdb: (data, at) => ((data[at] ?? 0) < 16 ? 65 : 129),
  0xc4: (data, at) => data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 17),
  0xcc: () => 2,
  0xdd: () => 2,
}

/** Whether a segment's length fits its contents; decoders stop at a segment that does not. */
export function isReadable(marker: number, data: Uint8Array, components: number[] = []): boolean {
  if (marker === SOS) return isScanHeader(data, components)
  const tableLength = tableLengths[marker]
  if (!tableLength) return true
  let at = 0
  while (at < data.length) at += tableLength(data, at)
  return at === data.length
}

/** Whether a scan header has the length it states and names only components of the frame. */
function isScanHeader(header: Uint8Array, components: number[]): boolean {
  const count = header[0] ?? 0
  if (count < 1 || count > 4 || header.length !== 4 + 2 * count) return false
  for (let at = 1; at <= 2 * count; at += 2) if (!components.includes(header[at] ?? -1)) return false
  return true
}
