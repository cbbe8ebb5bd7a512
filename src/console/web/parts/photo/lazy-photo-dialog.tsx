import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { notLoaded } from '../../api/failure.ts'
import { sentenceOf } from '../failed.tsx'
import { say } from '../toast.tsx'
import type { PhotoDialogProps } from './photo-dialog.tsx'

/** The dialog of photos with its cropper, which few visits need. */
export function LazyPhotoDialog(props: PhotoDialogProps) {
  const Shown = useSignal<ComponentType<PhotoDialogProps> | undefined>(undefined)
  useEffect(() => {
    import('./photo-dialog.tsx').then(
      ({ PhotoDialog }) => {
        Shown.value = PhotoDialog
      },
      () => {
        say(sentenceOf(notLoaded()))
        props.onClose()
      },
    )
  }, [])
  return Shown.value ? <Shown.value {...props} /> : null
}
