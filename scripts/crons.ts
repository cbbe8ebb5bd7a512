// Sets off the cron of a local service every minute, as the platform does for a deployed one: wrangler never does.
const minute = 60_000

/** Starts with one cron at once; runs may overlap. A failure is reported, and the next minute goes on. */
export function startCrons(url: string, report: (problem: string) => void): void {
  const now = Date.now()
  const next = now - (now % minute) + minute
  void setOff(url, next - minute).catch((error: unknown) => {
    report(`The cron failed: ${error instanceof Error ? error.message : String(error)}`)
  })
  // A timer may be early by a millisecond.
  setTimeout(startCrons, next - now + 1, url, report)
}

/** The route of wrangler that runs the Worker's scheduled(); `time` is in milliseconds. */
async function setOff(url: string, time: number): Promise<void> {
  const query = new URLSearchParams({ cron: '* * * * *', time: String(time) })
  const response = await fetch(`${url}/cdn-cgi/local/scheduled?${query.toString()}`)
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
}
