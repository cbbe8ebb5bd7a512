import { useSignal } from '@preact/signals'
import { day, fill, texts } from '../../i18n.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Icon } from '../../parts/icon.tsx'
import { say } from '../../parts/toast.tsx'
import { AddAdminDialog } from './add-admin.tsx'
import { DeleteAdminDialog } from './delete-admin.tsx'
import type { Admin, Everything } from './desk.ts'
import type { Asking } from './next-step.tsx'
import { useHome } from './use-home.ts'

interface Props {
  of: Everything
  asking: Asking
  again: () => void
}

/** The people of the organization whom clients and keys belong to. */
export function Admins({ of: { organization, admins }, asking, again }: Props) {
  const t = texts.value.organizations
  const leaving = useSignal<Admin | undefined>(undefined)
  const { heading, goHome } = useHome()
  const isFrozen = organization.status === 'deleting'
  return (
    <section class="card flush" aria-labelledby="admins">
      <header class="section-head">
        <h2 ref={heading} id="admins" tabIndex={-1}>
          {t.admins}
        </h2>
        {!isFrozen && (
          <button
            type="button"
            onClick={() => {
              asking.value = 'admin'
            }}
          >
            <Icon name="plus" /> {t.addAdmin}
          </button>
        )}
      </header>
      {admins.length === 0 && <p class="nothing quiet">{t.noAdmins}</p>}
      <ul class="people">
        {admins.map((admin) => (
          <li key={admin.admin_uid}>
            <Avatar name={admin.display_name} photo={null} />
            <span class="grow">
              <bdi>{admin.display_name}</bdi>
              <small class="block">
                <bdi>{admin.email}</bdi>
              </small>
            </span>
            <small class="wide-only">{fill(t.since, { day: day(admin.created_at) })}</small>
            {!isFrozen && (
              <button
                type="button"
                class="plain"
                aria-label={fill(t.deleteAdmin, { name: admin.display_name })}
                onClick={() => {
                  leaving.value = admin
                }}
              >
                <Icon name="trash" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {asking.value === 'admin' && (
        <AddAdminDialog
          id={organization.id}
          end={(name) => {
            asking.value = undefined
            if (name === undefined) return
            say(fill(t.adminAdded, { name }))
            again()
          }}
        />
      )}
      {leaving.value && (
        <DeleteAdminDialog
          id={organization.id}
          admin={leaving.value}
          others={admins.filter((each) => each.admin_uid !== leaving.value?.admin_uid)}
          end={(isDeleted) => {
            const name = leaving.value?.display_name ?? ''
            leaving.value = undefined
            if (!isDeleted) return
            say(fill(t.adminDeleted, { name }))
            goHome()
            again()
          }}
        />
      )}
    </section>
  )
}
