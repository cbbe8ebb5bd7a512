import { counted, fill, texts } from '../../i18n.ts'
import { Choice, Field } from '../../parts/field.tsx'
import type { Failure } from '../../api/failure.ts'
import { limitOf, planLimits, plans, type Plan } from './rules.ts'

/** A plan and limits as they are typed; a blank limit is none of its own. */
export interface TypedFacts {
  name: string
  plan: Plan
  clients: string
  users: string
}

interface Props {
  value: TypedFacts
  onValue: (changes: Partial<TypedFacts>) => void
  failure: Failure | undefined
  /** Whether it was tried: a problem shows only then. */
  isTried: boolean
}

/** Whether both limits are numbers or blank. */
export const areLimits = ({ clients, users }: TypedFacts) =>
  limitOf(clients) !== undefined && limitOf(users) !== undefined

/** The clients that a plan allows, in words. */
function planLimit(plan: Plan): string {
  const t = texts.value.organizations
  const limit = planLimits[plan]
  return limit === null ? t.noLimit : counted(t.upTo, limit)
}

/** The fields of an organization's plan and limits. */
export function Limits({ value, onValue, failure, isTried }: Props) {
  const t = texts.value.organizations
  const wrong = (text: string) => (isTried && limitOf(text) === undefined ? t.limitWrong : undefined)
  return (
    <>
      <Choice
        label={t.plan}
        value={value.plan}
        options={plans.map((plan) => [
          plan,
          fill(t.planOf, { plan: t.plans[plan], clients: planLimit(plan) }),
        ])}
        problem={failure?.of('plan')}
        onValue={(text) => {
          onValue({ plan: plans.find((plan) => plan === text) ?? 'free' })
        }}
      />
      <div class="pair">
        <Field
          label={t.clientLimit}
          hint={fill(t.clientLimitHint, { limit: planLimit(value.plan) })}
          problem={wrong(value.clients) ?? failure?.of('client_limit')}
          inputMode="numeric"
          autocomplete="off"
          value={value.clients}
          onValue={(clients) => {
            onValue({ clients })
          }}
        />
        <Field
          label={t.userLimit}
          hint={t.userLimitHint}
          problem={wrong(value.users) ?? failure?.of('user_limit')}
          inputMode="numeric"
          autocomplete="off"
          value={value.users}
          onValue={(users) => {
            onValue({ users })
          }}
        />
      </div>
    </>
  )
}
