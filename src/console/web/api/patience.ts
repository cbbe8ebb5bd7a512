/** How often a call is made again while the service says that it will soon be there. */
const retries = 2

const pause = (seconds: number) => new Promise((end) => setTimeout(end, Math.min(seconds, 3) * 1000))

/** Makes a call, and makes it again while the service is away for a moment; `make` must count once, however often it is made. */
export async function patiently<Answer extends { response: Response }>(
  make: () => Promise<Answer>,
): Promise<Answer> {
  for (let made = 0; ; made += 1) {
    const answer = await make()
    const { status, headers } = answer.response
    if (status !== 503 || made === retries) return answer
    await pause(Number(headers.get('Retry-After') ?? 1))
  }
}
