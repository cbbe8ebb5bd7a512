import type { Formats } from './formats.ts'
import type { TrendPoint } from './history.ts'
import type { Messages } from './messages/messages.ts'

interface Props {
  points: TrendPoint[]
  text: Messages
  formats: Formats
}

/** The chart's weights as a table, newest first. */
export const WeightTable = ({ points, text, formats }: Props) => (
  <details>
    <summary>{text.showValues}</summary>
    <table>
      <caption>
        {text.weightOverTime} ({formats.weightUnit})
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.date}</th>
          <th scope="col">{text.weight}</th>
          <th scope="col">{text.trend}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ time, value, trend }) => (
          <tr>
            <th scope="row">{formats.day(time)}</th>
            <td>{formats.value(value)}</td>
            <td>{formats.value(trend)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
