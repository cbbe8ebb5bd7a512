import { fill, number, texts } from '../../i18n.ts'
import { Bar, Swatch } from '../../parts/bar.tsx'
import { weightUnit } from '../../parts/measures.ts'
import type { Profile } from './data.ts'

/** Atwater's general factors: kcal in a gram. */
const kcal = { protein: 4, fat: 9, carbs: 4 } as const
const kinds = { protein: 'accent', fat: 'second', carbs: 'third' } as const

/** What a user should eat in a day, and the weight to reach. */
export function Targets({ profile }: { profile: Profile }) {
  const t = texts.value.user
  const { target_calories, target_protein, target_fat, target_carbs, target_weight, weight_kg } = profile
  const unit = weightUnit(profile.preferred_unit)
  if (target_calories === undefined || target_weight === undefined) {
    return (
      <section class="card">
        <h2>{t.targets}</h2>
        <p class="quiet">{t.noTargets}</p>
      </section>
    )
  }
  const grams = { protein: target_protein ?? 0, fat: target_fat ?? 0, carbs: target_carbs ?? 0 }
  const macros = (['protein', 'fat', 'carbs'] as const).map((name) => ({
    name,
    energy: grams[name] * kcal[name],
  }))
  const all = macros.reduce((sum, { energy }) => sum + energy, 0)
  const left = Math.abs(target_weight - unit.of(weight_kg))
  return (
    <section class="card stack tight">
      <h2>{t.targets}</h2>
      <p class="figure">{fill(t.kcal, { n: target_calories })}</p>
      <Bar shares={macros.map(({ name, energy }) => ({ kind: kinds[name], size: (energy / all) * 100 }))} />
      <table class="plain-table">
        <caption class="hidden">{t.macros}</caption>
        <tbody>
          {macros.map(({ name, energy }) => (
            <tr key={name}>
              <th scope="row">
                <Swatch kind={kinds[name]} />
                {t[name]}
              </th>
              <td class="number">{number(grams[name], { style: 'unit', unit: 'gram' })}</td>
              <td class="number quiet">{number(energy / all, { style: 'percent' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {fill(t.targetWeight, { weight: unit.named(target_weight) })}
        {left >= 0.1 && <span class="quiet"> · {fill(t.toGo, { weight: unit.named(left) })}</span>}
      </p>
    </section>
  )
}
