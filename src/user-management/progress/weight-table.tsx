import type { Point } from './chart-scale.ts'
import type { Formats } from './formats.ts'
import type { Messages } from './messages/index.ts'

interface Props {
  points: Point[]
  average: number[]
  text: Messages
  formats: Formats
}

/** What the chart shows, in figures, the newest first. */
export const WeightTable = ({ points, average, text, formats }: Props) => (
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
          <th scope="col">{text.average}</th>
        </tr>
      </thead>
      <tbody>
        {points
          .map(({ time, value }, index) => (
            <tr>
              <th scope="row">{formats.day(time)}</th>
              <td>{formats.value(value)}</td>
              <td>{formats.value(average[index] ?? value)}</td>
            </tr>
          ))
          .reverse()}
      </tbody>
    </table>
  </details>
)
