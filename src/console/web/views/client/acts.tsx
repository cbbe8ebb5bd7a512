import { api, call, changeKey } from '../../api/client.ts'
import { day, fill, texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { Download } from '../../parts/download.tsx'
import { sentenceOf, toFailure } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { say } from '../../parts/toast.tsx'
import { backTo, go } from '../../router.ts'
import { coach, may } from '../../session.ts'
import { archive } from './act.ts'
import type { Card } from './card.ts'

/** What can be done with the client as a whole, as far as the key may. */
export function Acts({ card }: { card: Card }) {
  const { client: t, clients } = texts.value
  const { status, display_name: name } = card.client.value
  const mayArchive = may(coach.value, 'clients:write') && status === 'active'
  const mayDownload = may(coach.value, 'clients:read') && may(coach.value, 'transfer')
  const mayDelete = may(coach.value, 'clients:delete')
  if (!mayArchive && !mayDownload && !mayDelete) return null
  const tell = (reason: unknown) => {
    say(sentenceOf(toFailure(reason)))
  }
  const remove = async () => {
    const question = { title: fill(t.deleteTitle, { name }), text: t.deleteAsk, action: t.deleteNow }
    if (!(await confirmed({ ...question, isDangerous: true }))) return
    const headers = changeKey()
    const body = { user_uid: card.uid }
    const { data } = await call(() => api.DELETE('/client-management/clients', { body, headers }))
    go(backTo('clients'), { isReplaced: true })
    say(fill(t.deleted, { name, day: day(data.erased.backups_until) }))
  }
  return (
    <Menu label={<Icon name="more" />} name={t.acts}>
      {mayArchive && <Act icon="archive" text={clients.archive} act={() => void archive(card).catch(tell)} />}
      {mayDownload && (
        <Download
          kind="row"
          href={`/client-management/clients/${encodeURIComponent(card.uid)}/personal-data`}
          name={`${name}.json`}
          onEnd={close}
        >
          <Icon name="download" /> {t.download}
        </Download>
      )}
      {mayDelete && <Act icon="trash" text={t.deleteClient} act={() => void remove().catch(tell)} />}
    </Menu>
  )
}

const close = ({ currentTarget }: { currentTarget: Element }) => {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}

function Act({ icon, text, act }: { icon: 'archive' | 'trash'; text: string; act: () => void }) {
  return (
    <button
      type="button"
      class="row"
      onClick={(event) => {
        close(event)
        act()
      }}
    >
      <Icon name={icon} /> {text}
    </button>
  )
}
