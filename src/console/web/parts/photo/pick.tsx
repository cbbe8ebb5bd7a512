import { useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../../i18n.ts'
import { Icon } from '../icon.tsx'

/** Where a picture comes from: a file, the camera where there is one, or a drop. */
export function Pick({ onFile }: { onFile: (file: File | undefined) => void }) {
  const t = texts.value.photo
  const isTouched = matchMedia('(pointer: coarse)').matches
  return (
    <div
      class="pick-photo"
      onDragOver={(event) => {
        event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onFile(event.dataTransfer?.files[0])
      }}
    >
      <p>{t.drop}</p>
      <div class="chips">
        <Source isFirst text={t.file} onFile={onFile} />
        {isTouched && <Source capture text={t.camera} onFile={onFile} />}
      </div>
    </div>
  )
}

function Source({
  text,
  isFirst = false,
  capture = false,
  onFile,
}: {
  text: string
  isFirst?: boolean
  capture?: boolean
  onFile: (file: File | undefined) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // In a dialog that is still closed, the dialog does it as it opens.
    if (isFirst) button.current?.focus()
  }, [])
  return (
    <>
      <button
        ref={button}
        type="button"
        data-first={isFirst || undefined}
        onClick={() => input.current?.click()}
      >
        <Icon name={capture ? 'camera' : 'person'} /> {text}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*"
        {...(capture && { capture: 'user' })}
        aria-label={text}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0])
          // The same file can be chosen once more.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
