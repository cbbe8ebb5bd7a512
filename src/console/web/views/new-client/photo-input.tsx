import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { texts } from '../../i18n.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { LazyPhotoDialog } from '../../parts/photo/lazy-photo-dialog.tsx'

/** The photo of a client who is not there yet. */
export function PhotoInput({
  photo,
  name,
  problem,
}: {
  photo: Signal<Blob | undefined>
  name: string
  problem: string | undefined
}) {
  const t = texts.value.client
  const isOpen = useSignal(false)
  const dropped = useSignal<File | undefined>(undefined)
  const end = () => {
    isOpen.value = false
    dropped.value = undefined
  }
  const set = (next: Blob | undefined) => {
    photo.value = next
    end()
    return Promise.resolve()
  }
  return (
    <div
      class="photo-input"
      onDragOver={(event) => {
        event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        dropped.value = event.dataTransfer?.files[0]
        isOpen.value = dropped.value !== undefined
      }}
    >
      {photo.value ? <Preview photo={photo.value} /> : <Avatar name={name} photo={null} large />}
      <button
        type="button"
        onClick={() => {
          isOpen.value = true
        }}
      >
        {photo.value ? t.changePhoto : t.addPhoto}
      </button>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {isOpen.value && (
        <LazyPhotoDialog
          file={dropped.value}
          onPhoto={set}
          onRemove={photo.value && (() => set(undefined))}
          onClose={end}
        />
      )}
    </div>
  )
}

/** The picture as it will be sent: the page may show no address but the service's own, so that it is drawn. */
function Preview({ photo }: { photo: Blob }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    void createImageBitmap(photo).then((image) => {
      canvas.current?.getContext('2d')?.drawImage(image, 0, 0, 192, 192)
    })
  }, [photo])
  return <canvas ref={canvas} class="avatar large" width={192} height={192} aria-hidden="true" />
}
