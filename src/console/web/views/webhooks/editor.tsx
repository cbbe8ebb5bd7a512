import { once } from '../../api/once.ts'
import { useDraft } from '../../drafts.ts'
import { texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Field } from '../../parts/field.tsx'
import { Restored } from '../../parts/restored.tsx'
import { useAct } from '../../parts/use-act.ts'
import type { Hooks, Webhook } from './hooks.ts'
import { Types } from './types.tsx'

interface Props {
  hooks: Hooks
  /** None: a new one. */
  webhook: Webhook | undefined
  close: () => void
  /** A new webhook has a secret. */
  saved: (webhook: Webhook, secret?: string) => void
}

/** What a person sets of a webhook. */
export function Editor({ hooks, webhook, close, saved }: Props) {
  const { shell, webhooks: t } = texts.value
  const name = { of: hooks.of, name: `webhook ${webhook?.id ?? 'new'}` }
  const draft = useDraft(name, {
    url: webhook?.url ?? '',
    description: webhook?.description ?? '',
    isAll: webhook?.types == null,
    types: [...(webhook?.types ?? [])].map(String),
  })
  const { isBusy, failure, act } = useAct()
  const form = draft.value.value
  const change = (next: Partial<typeof form>) => {
    draft.value.value = { ...form, ...next }
  }
  const save = async () => {
    const settings = {
      url: form.url.trim(),
      description: form.description.trim() || null,
      types: form.isAll ? null : form.types,
    }
    const done = await act(() =>
      once(name, settings, async (headers) => {
        if (!webhook) return hooks.create(settings, headers)
        return { webhook: await hooks.update(webhook.id, settings, headers), secret: undefined }
      }),
    )
    if (!done) return
    draft.forget()
    saved(done.webhook, done.secret)
  }
  const leave = () => {
    draft.forget()
    close()
  }
  const problems = { url: failure?.of('url'), types: failure?.of('types') }
  const isAtField = Object.values(problems).some((problem) => problem !== undefined)
  return (
    <Dialog title={webhook ? t.edit : t.add} onClose={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Restored draft={draft} />
        <Field
          type="url"
          label={t.url}
          hint={t.urlHint}
          problem={problems.url}
          value={form.url}
          maxLength={2048}
          spellcheck={false}
          required
          autofocus
          onValue={(url) => {
            change({ url })
          }}
        />
        <Field
          label={t.description}
          value={form.description}
          problem={failure?.of('description')}
          maxLength={200}
          isOptional
          onValue={(description) => {
            change({ description })
          }}
        />
        <Types
          all={hooks.types}
          isAll={form.isAll}
          chosen={form.types}
          problem={problems.types}
          onChange={(isAll, types) => {
            change({ isAll, types })
          }}
        />
        {!isAtField && <Failed failure={failure} />}
        <footer class="actions">
          <button class="primary" aria-disabled={isBusy}>
            {webhook ? shell.save : t.add}
          </button>
          <button type="button" onClick={leave}>
            {shell.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
