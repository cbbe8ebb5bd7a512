import { peers } from './answers.ts'
import type { Round } from './report.ts'
import { fixed, table } from './table.ts'

export const besidePeers = (round: Round) => [
  'Beside the peers; "times" is how many times as long as the service they take.',
  table(peersHead, peersRows(round)),
]

const peersHead = [
  'call',
  'ours, req/s',
  ...peers.flatMap((peer) => [`${peer}, req/s`, 'times', 'p50, ms', 'D1 trips', 'rows read', 'rows written']),
]

function peersRows({ answers, measured }: Round): string[][] {
  return [...measured].map(([call, { speeds, times }]) => [
    call.name,
    fixed(0, speeds.ours?.perSecond),
    ...peers.flatMap((peer) => {
      const cost = answers.get(call)?.[peer]?.cost
      const speed = speeds[peer]
      return [
        ...[fixed(0, speed?.perSecond), fixed(2, times[peer]), fixed(1, speed?.p50)],
        ...[cost?.roundTrips, cost?.rowsRead, cost?.rowsWritten].map((each) => fixed(0, each)),
      ]
    }),
  ])
}
