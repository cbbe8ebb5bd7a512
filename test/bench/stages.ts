import type { Profiler } from 'node:inspector'

/** What a request goes through, in its order; the platform is Node here, where workerd has its own. */
export const stages = [
  'routing, middleware',
  'key',
  'body, validation',
  'statements',
  'rows to JSON',
  'answer',
  'platform',
  'garbage',
] as const
export type Stage = (typeof stages)[number]

/** Where a function belongs, by its name and the file it was written in; the first rule that fits. */
const rules: [RegExp, Stage][] = [
  [/http\/answer\./, 'answer'],
  [/^(json|newResponse|setHeaders|#newResponse|respond) .*hono\//, 'answer'],
  [/(http\/(auth|rate-limit)|api-key|digest|key-lookup|node_modules\/crc\/.*)\./, 'key'],
  [
    /node_modules\/(zod|@hono)\/|hono\/dist\/(validator|middleware\/body-limit|utils\/body)/,
    'body, validation',
  ],
  [/http\/|-fields\.ts|paging\.ts|domain\/(calendar|timezone|photo)/, 'body, validation'],
  [/-rows\.ts|-json\.ts|domain\/|src\/\w+-management\//, 'rows to JSON'],
  [/drizzle-orm|storage\//, 'statements'],
  [/node_modules\/|src\//, 'routing, middleware'],
]
const ofRequest =
  /http\/(request-log|cors|env|after-response|bookmark|errors)\.ts|node_modules\/(nanoid|ulid)/

/** How much of the time of a profile each stage has, of 1 in all. */
export function stagesOf(profile: Profiler.Profile, bundle: string, text: string): Record<Stage, number> {
  const fileAt = filesOf(text)
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((each) => [each, id])),
  )
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const stageOf = (id: number): Stage | undefined => {
    const frame = nodes.get(id)?.callFrame
    if (!frame || frame.functionName === '(idle)') return undefined
    if (frame.functionName === '(garbage collector)') return 'garbage'
    if (frame.url.endsWith(bundle)) return stageIn(frame.functionName, fileAt(frame.lineNumber))
    if (frame.url.startsWith('node:inspector')) return undefined
    if (frame.url.startsWith('node:') || frame.functionName === '(program)') return 'platform'
    // What is built into the language works for whoever called it; what nobody called is the benchmark's own.
    const parent = parents.get(id)
    return frame.url === '' && parent !== undefined ? stageOf(parent) : undefined
  }
  const times = new Map<Stage, number>()
  let total = 0
  profile.samples?.forEach((id, sample) => {
    const stage = stageOf(id)
    const time = profile.timeDeltas?.[sample] ?? 0
    if (!stage || time < 0) return
    total += time
    times.set(stage, (times.get(stage) ?? 0) + time)
  })
  return Object.fromEntries(stages.map((each) => [each, (times.get(each) ?? 0) / total])) as Record<
    Stage,
    number
  >
}

function stageIn(name: string, file: string): Stage {
  if (ofRequest.test(file)) return 'routing, middleware'
  return rules.find(([rule]) => rule.test(`${name} ${file}`))?.[1] ?? 'routing, middleware'
}

/** The bundler writes each file's path above what it took of it. */
function filesOf(text: string): (line: number) => string {
  let file = ''
  const files = text
    .split('\n')
    .map((line) => (file = /^\/\/ (\S*\b(?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? file))
  return (line) => files[line] ?? ''
}
