import { kcalPerGram, type Targets } from '../../domain/targets.ts'
import type { Formats } from './formats.ts'
import type { Messages } from './messages/messages.ts'

interface Props {
  targets: Targets
  text: Messages
  formats: Formats
}

/** Calories and macronutrients, as numbers and as a bar, with the disclaimer. */
export const DailyTargets = ({ targets, text, formats }: Props) => {
  const macros = sharesOf(targets)
  return (
    <section class="card">
      <h2>{text.dailyTargets}</h2>
      <p class="calories">{formats.counted(targets.calories, text.kilocalories)}</p>
      <svg class="bar" aria-hidden="true">
        <pattern id="fat" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" />
          <path d="M0 0V7" />
        </pattern>
        <pattern id="carbs" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" />
          <path d="M4 4h0" />
        </pattern>
        {macros.map(({ name, from, share }) => (
          <rect x={`${from * 100}%`} width={`${share * 100}%`} height="100%" class={name} />
        ))}
      </svg>
      <table>
        <caption>{text.share}</caption>
        <tbody>
          {macros.map(({ name, share, grams }) => (
            <tr>
              <th scope="row">
                <svg class="swatch" aria-hidden="true">
                  <rect width="100%" height="100%" class={name} />
                </svg>
                {text[name]}
              </th>
              <td>{formats.grams(grams)}</td>
              <td>{formats.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{text.disclaimer}</p>
    </section>
  )
}

/**
 * Whole percents of the energy, which add up to 100: carbohydrates are the rest after protein and fat (targets.ts).
 */
function sharesOf({ calories, protein, fat, carbs }: Targets) {
  const ofProtein = Math.round((protein * kcalPerGram.protein * 100) / calories) / 100
  const ofFat = Math.round((fat * kcalPerGram.fat * 100) / calories) / 100
  return [
    { name: 'protein', grams: protein, from: 0, share: ofProtein },
    { name: 'fat', grams: fat, from: ofProtein, share: ofFat },
    { name: 'carbs', grams: carbs, from: ofProtein + ofFat, share: 1 - ofProtein - ofFat },
  ] as const
}
