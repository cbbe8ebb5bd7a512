/** Reads at most so many bytes of a stream as text and cancels the rest; what came before a break counts. */
export async function readBeginning(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<string> {
  if (!stream) return ''
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let left = most
  try {
    while (left > 0) {
      const { done, value } = await reader.read()
      if (done) return text
      // A character that is cut at the end is left out.
      text += decoder.decode(value.subarray(0, left), { stream: true })
      left -= value.length
    }
  } catch {
    return text
  }
  await reader.cancel().catch(() => undefined)
  return text
}
