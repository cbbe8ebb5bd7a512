import { useSignal } from '@preact/signals'
import { useDraft } from '../../drafts.ts'
import { day, number, texts } from '../../i18n.ts'
import { Failed } from '../../parts/failed.tsx'
import { Field } from '../../parts/field.tsx'
import { Restored } from '../../parts/restored.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { operator } from '../../session.ts'
import { changeOrganization, type OrganizationChanges, type Organization } from './desk.ts'
import { areLimits, Limits, type TypedFacts } from './limits.tsx'
import { limitOf, planLimits, typedLimit } from './rules.ts'
import { useHome } from './use-home.ts'
import { Used } from './used.tsx'

interface Props {
  organization: Organization
  onSaved: (next: Organization) => void
}

/** How many there are, and the form of what may be. */
export function OrganizationFacts({ organization, onSaved }: Props) {
  const t = texts.value.organizations
  const { name, plan, client_limit, user_limit, client_count, user_counts } = organization
  const { heading, goHome } = useHome()
  return (
    <section class="card stack" aria-labelledby="facts">
      <h2 ref={heading} id="facts" tabIndex={-1}>
        {t.facts}
      </h2>
      <dl class="facts">
        <dt>{t.clients}</dt>
        <dd>
          <Used n={client_count} most={client_limit ?? planLimits[plan]} />
        </dd>
        <dt>{t.users}</dt>
        <dd>
          <Used n={user_counts.dev + user_counts.prod} most={user_limit} />
          <small class="block">
            prod: {number(user_counts.prod)} · dev: {number(user_counts.dev)}
          </small>
        </dd>
        <dt>{t.created}</dt>
        <dd>{day(organization.created_at)}</dd>
        {organization.database !== undefined && (
          <>
            <dt>{t.database}</dt>
            <dd class="mono">{organization.database}</dd>
          </>
        )}
      </dl>
      <Form
        key={JSON.stringify([name, plan, client_limit, user_limit])}
        organization={organization}
        onSaved={(next) => {
          goHome()
          onSaved(next)
        }}
      />
    </section>
  )
}

/** Name, plan and limits, edited where they stand. Only what was changed is sent: another window's change stays. */
function Form({ organization, onSaved }: Props) {
  const { organizations: t, shell } = texts.value
  const { id, name, plan, client_limit, user_limit, client_count, user_counts, status } = organization
  const saved: TypedFacts = { name, plan, clients: typedLimit(client_limit), users: typedLimit(user_limit) }
  const draft = useDraft<TypedFacts>({ of: operator.value, name: `organization:${id}` }, saved)
  const isTried = useSignal(false)
  const { failure, act } = useAct()
  const typed = draft.value.value
  const set = (changes: Partial<TypedFacts>) => {
    draft.value.value = { ...typed, ...changes }
  }
  const users = user_counts.dev + user_counts.prod
  const save = async () => {
    isTried.value = true
    if (!areLimits(typed)) return
    const changes: OrganizationChanges = {
      ...(typed.name !== saved.name && { name: typed.name.trim() }),
      ...(typed.plan !== saved.plan && { plan: typed.plan }),
      ...(typed.clients !== saved.clients && { client_limit: limitOf(typed.clients) ?? null }),
      ...(typed.users !== saved.users && { user_limit: limitOf(typed.users) ?? null }),
    }
    const next = await act(() => changeOrganization(id, changes))
    if (!next) return
    draft.forget()
    say(shell.saved)
    onSaved(next)
  }
  const most = (text: string, otherwise: number | null) => limitOf(text) ?? otherwise ?? Infinity
  const isBelow =
    client_count > most(typed.clients, planLimits[typed.plan]) || users > most(typed.users, null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset class="stack" disabled={status === 'deleting'}>
        <Field
          label={t.name}
          problem={failure?.of('name')}
          value={typed.name}
          maxLength={200}
          autocomplete="off"
          required
          onValue={(next) => {
            set({ name: next })
          }}
        />
        <Limits value={typed} onValue={set} failure={failure} isTried={isTried.value} />
      </fieldset>
      {isBelow && <p class="problem">{t.below}</p>}
      <Restored draft={draft} />
      {failure?.problems.length === 0 && <Failed failure={failure} />}
      {draft.isChanged && (
        <footer class="actions">
          <button class="primary">{shell.save}</button>
          {!draft.isRestored && (
            <button type="button" onClick={draft.forget}>
              {shell.discard}
            </button>
          )}
        </footer>
      )}
    </form>
  )
}
