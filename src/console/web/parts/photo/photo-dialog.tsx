import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Failure } from '../../api/failure.ts'
import { texts } from '../../i18n.ts'
import { Dialog } from '../dialog.tsx'
import { Failed, toFailure } from '../failed.tsx'
import { cut, whole, type Crop } from './crop.ts'
import { Cropper } from './cropper.tsx'
import { Pick } from './pick.tsx'

export interface PhotoDialogProps {
  /** A file that was dropped before the dialog opened. */
  file?: File | undefined
  onPhoto: (photo: Blob) => Promise<void>
  onRemove?: (() => Promise<void>) | undefined
  onClose: () => void
}

/** A photo from a file, the camera or a drop, cut to a square. */
export function PhotoDialog({ file, onPhoto, onRemove, onClose }: PhotoDialogProps) {
  const { photo: t, shell } = texts.value
  const picture = useSignal<{ image: ImageBitmap; crop: Crop } | undefined>(undefined)
  const isUnreadable = useSignal(false)
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  const take = async (next: Blob | undefined) => {
    if (!next) return
    failure.value = undefined
    try {
      const image = await createImageBitmap(next)
      isUnreadable.value = false
      picture.value = { image, crop: whole(image) }
    } catch {
      isUnreadable.value = true
    }
  }
  useEffect(() => void take(file), [file])
  const run = async (work: () => Promise<void>) => {
    if (isBusy.peek()) return
    isBusy.value = true
    failure.value = undefined
    try {
      await work()
    } catch (reason) {
      failure.value = toFailure(reason)
    }
    isBusy.value = false
  }
  const use = () =>
    run(async () => {
      const { value } = picture
      if (value) await onPhoto(await cut(value.image, value.crop))
    })
  const shown = picture.value
  return (
    <Dialog title={t.title} onClose={onClose}>
      <div class="stack">
        {shown ? (
          <Cropper
            image={shown.image}
            crop={shown.crop}
            onCrop={(crop) => {
              picture.value = { ...shown, crop }
            }}
            onEnter={() => void use()}
          />
        ) : (
          <Pick onFile={(next) => void take(next)} />
        )}
        {isUnreadable.value && (
          <p class="problem" role="alert">
            {t.unreadable}
          </p>
        )}
        {failure.value?.of('profile_photo') === undefined ? (
          <Failed failure={failure.value} />
        ) : (
          <p class="problem" role="alert">
            {failure.value.of('profile_photo')}
          </p>
        )}
        <footer class="actions">
          {shown && (
            <>
              <button type="button" class="primary" aria-disabled={isBusy.value} onClick={() => void use()}>
                {t.use}
              </button>
              <button
                type="button"
                onClick={() => {
                  picture.value = undefined
                }}
              >
                {t.another}
              </button>
            </>
          )}
          {!shown && onRemove && (
            <button
              type="button"
              class="danger"
              aria-disabled={isBusy.value}
              onClick={() => void run(onRemove)}
            >
              {t.remove}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {shell.cancel}
          </button>
        </footer>
      </div>
    </Dialog>
  )
}
