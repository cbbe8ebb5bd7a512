// The arithmetic of SCALE.md: what the measured rows, trips and bytes come to at Cloudflare's list prices.

/** Bytes a row with its indexes, measured in SQLite with realistic texts: a note of 500 bytes, every second client with a photo. */
const bytes = {
  client: 861,
  note: 586,
  session: 105,
  user: 412,
  weight: 130,
  idempotencyKey: 514,
  word: 51,
  event: 340,
}
/** Words that a client and a user are found by. */
const words = { client: 8, user: 4 }

interface Call {
  name: string
  /** How often in a month, for the organization below. */
  calls: number
  rowsRead: number
  rowsWritten: number
}

/** A coaching business with an app, in a month. */
const organization = { clients: 500, users: 2_000 }
const { clients, users } = organization
// Rows as test/routes/costs.json has them; written are those after the answer too, such as when a user was last seen.
const month: Call[] = [
  { name: 'client details', calls: clients * 8, rowsRead: 2, rowsWritten: 0 },
  { name: 'list, pages of 100', calls: 600, rowsRead: 104, rowsWritten: 0 },
  { name: 'filter, a page of five', calls: 600, rowsRead: 120, rowsWritten: 0 },
  { name: 'update client', calls: clients * 2, rowsRead: 6, rowsWritten: 8 },
  { name: 'save note', calls: clients * 4, rowsRead: 7, rowsWritten: 5 },
  { name: 'record session', calls: clients * 8, rowsRead: 7, rowsWritten: 7 },
  { name: 'create client', calls: clients / 20, rowsRead: 21, rowsWritten: 22 },
  { name: 'delete client, 100 sessions', calls: clients / 20, rowsRead: 654, rowsWritten: 220 },
  { name: 'user profile', calls: users * 120, rowsRead: 4, rowsWritten: 1 },
  { name: 'edit user, with an Idempotency-Key', calls: users * 30, rowsRead: 12, rowsWritten: 8 },
  { name: 'progress page, 100 weights', calls: users * 30, rowsRead: 104, rowsWritten: 0 },
]

const sum = (value: (call: Call) => number) => month.reduce((total, call) => total + value(call), 0)
const requests = sum(({ calls }) => calls)
const rowsRead = sum((call) => call.calls * call.rowsRead)
const rowsWritten = sum((call) => call.calls * call.rowsWritten)
/** Only the time at which a user was last seen is written without an event. */
const changes = sum((call) => (call.rowsWritten > 1 ? call.calls : 0))
/** After a year, with a weight a week or a day. */
const bytesAfterYear = (weights: number) =>
  clients * (bytes.client + words.client * bytes.word + bytes.note + 96 * bytes.session) +
  users * (bytes.user + words.user * bytes.word + weights * bytes.weight) +
  // Each change is an event, kept for longer than a year.
  12 * changes * bytes.event +
  // 24 hours of edits.
  users * bytes.idempotencyKey

/** List prices of the paid plan in dollars: what is included in a month, then the price of a million (or of a GB). */
const prices = {
  requests: { included: 10e6, million: 0.3 },
  cpuMilliseconds: { included: 30e6, million: 0.02 },
  rowsRead: { included: 25e9, million: 0.001 },
  rowsWritten: { included: 50e6, million: 1 },
  kvReads: { included: 10e6, million: 0.5 },
}
const storedGB = { included: 5, price: 0.75 }
const photoGB = { included: 10, price: 0.015 }
const base = 5
/** Milliseconds of processor time for a request: the most in RESULTS.md, doubled for a slower machine. */
const cpuPerRequest = Number(process.argv[2] ?? 0.3)
/** Half the clients have a photo of 300 kB. */
const photoBytes = (clients / 2) * 300_000

function monthly(organizations: number) {
  const units = {
    requests: requests * organizations,
    cpuMilliseconds: requests * organizations * cpuPerRequest,
    rowsRead: rowsRead * organizations,
    rowsWritten: rowsWritten * organizations,
    // Every call, since at this rate no isolate remembers a key: the worst case.
    kvReads: requests * organizations,
  }
  const priced = Object.entries(prices).map(([name, { included, million }]) => {
    const used = units[name as keyof typeof units]
    return [name, (Math.max(0, used - included) / 1e6) * million] as const
  })
  const gigabytes = (bytesAfterYear(52) * organizations) / 1e9
  const photos = (photoBytes * organizations) / 1e9
  const costs = {
    base,
    ...Object.fromEntries(priced),
    storage: Math.max(0, gigabytes - storedGB.included) * storedGB.price,
    photos: Math.max(0, photos - photoGB.included) * photoGB.price,
  }
  const total = Object.values(costs).reduce((all, each) => all + each, 0)
  return { used: { ...units, gigabytes }, costs: { ...costs, total } }
}

const perDatabase = Math.floor(10e9 / bytesAfterYear(52))
const seconds = 30 * 86_400
/** Calls in the busiest hour against those of the average one. */
const peak = 10
/** When a user was last seen is a query of its own, after the answer. */
const queries = requests + users * 120
const reads = sum((call) => (call.rowsWritten === 0 || call.name === 'user profile' ? call.calls : 0))
const atPeak = (each: number) => (each / seconds) * peak

console.log(`One organization: ${requests} requests, ${rowsRead} rows read, ${rowsWritten} written a month`)
for (const [often, weights] of Object.entries({ weekly: 52, daily: 365 })) {
  const size = bytesAfterYear(weights)
  console.log(
    `Weighing ${often}: ${(size / 1e6).toFixed(1)} MB after a year, ${Math.floor(10e9 / size)} in 10 GB`,
  )
}
console.log(
  `At peak ${atPeak(queries).toFixed(2)} queries a second, ${atPeak(queries - reads).toFixed(2)} of them writes`,
)
console.log(
  `1 000 a second are ${Math.floor(1_000 / atPeak(queries))} organizations, with reads from replicas ${Math.floor(1_000 / atPeak(queries - reads))}`,
)
for (const organizations of [1, perDatabase, 50 * perDatabase]) {
  const { used, costs } = monthly(organizations)
  console.log(`\n${organizations} organizations`)
  console.table({ used, dollars: costs })
}
