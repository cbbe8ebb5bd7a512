/** Builds a value when it is first asked for: building all schemas at once would be half of the Worker's start. */
export function atFirstUse<Built>(build: () => Built): () => Built {
  let built: Built | undefined
  return () => (built ??= build())
}
