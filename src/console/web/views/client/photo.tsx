import { useSignal } from '@preact/signals'
import { api } from '../../api/client.ts'
import { texts } from '../../i18n.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { confirmed } from '../../parts/confirm.tsx'
import { LazyPhotoDialog } from '../../parts/photo/lazy-photo-dialog.tsx'
import { say } from '../../parts/toast.tsx'
import type { Card } from './card.ts'

/** The photo; pressing it or dropping a file on it opens the cropper. */
export function Photo({ card, isFixed }: { card: Card; isFixed: boolean }) {
  const t = texts.value.client
  const isOpen = useSignal(false)
  const dropped = useSignal<File | undefined>(undefined)
  const { display_name: name, profile_photo: photo } = card.client.value
  const avatar = <Avatar name={name} photo={photo} large />
  if (isFixed) return avatar
  const end = () => {
    isOpen.value = false
    dropped.value = undefined
  }
  const isAsRead = (now: { profile_photo: string | null }) => now.profile_photo === photo
  const put = async (profile_photo: Blob) => {
    const body = { user_uid: card.uid, profile_photo }
    const bodySerializer = () => {
      const form = new FormData()
      form.append('user_uid', card.uid)
      form.append('profile_photo', profile_photo, 'photo.jpg')
      return form
    }
    await card.change(
      (headers) => api.PUT('/client-management/clients', { body, bodySerializer, headers }),
      isAsRead,
    )
    await card.load().catch(() => undefined)
    say(t.photoSaved)
    end()
  }
  const remove = async () => {
    const question = { title: t.removePhoto, text: t.removePhotoAsk, action: t.removePhotoNow }
    if (!(await confirmed({ ...question, isDangerous: true }))) return
    await card.update({ profile_photo: null }, isAsRead)
    say(t.photoRemoved)
    end()
  }
  return (
    <>
      <button
        type="button"
        class="photo"
        aria-label={photo === null ? t.addPhoto : t.changePhoto}
        onClick={() => {
          isOpen.value = true
        }}
        onDragOver={(event) => {
          event.preventDefault()
        }}
        onDrop={(event) => {
          event.preventDefault()
          dropped.value = event.dataTransfer?.files[0]
          isOpen.value = dropped.value !== undefined
        }}
      >
        {avatar}
      </button>
      {isOpen.value && (
        <LazyPhotoDialog
          file={dropped.value}
          onPhoto={put}
          onRemove={photo === null ? undefined : remove}
          onClose={end}
        />
      )}
    </>
  )
}
