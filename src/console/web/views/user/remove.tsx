import type { AppOfKey } from '../../app-key.ts'
import { counted, day, fill, texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { Failed } from '../../parts/failed.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { backTo, go } from '../../router.ts'
import { erase, type Profile } from './data.ts'

export function Remove({ app, profile }: { app: AppOfKey; profile: Profile }) {
  const t = texts.value.user
  const { isBusy, failure, act } = useAct()
  const remove = async () => {
    const name = `${profile.first_name} ${profile.last_name}`
    const question = {
      title: fill(t.deleteAsk, { name }),
      text: t.deleteText,
      action: t.delete,
      isDangerous: true,
    }
    if (!(await confirmed(question))) return
    const erased = await act(() => erase(app, profile.from_id))
    if (!erased) return
    go(backTo(app.org, app.environment, 'users'), { isReplaced: true })
    say(fill(counted(t.deleted, erased.weights), { day: day(erased.backups_until) }))
    document.querySelector<HTMLElement>('main')?.focus()
  }
  return (
    <>
      <button type="button" class="quiet-danger" aria-disabled={isBusy} onClick={() => void remove()}>
        {t.delete}
      </button>
      <Failed failure={failure} />
    </>
  )
}
