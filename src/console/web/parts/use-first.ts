import { useLayoutEffect, useRef } from 'preact/hooks'

/** Where the focus begins when it appears; in a dialog that is still closed, the dialog gives it as it opens. */
export function useFirst<Control extends HTMLElement>(isFirst: boolean) {
  const here = useRef<Control>(null)
  useLayoutEffect(() => {
    if (isFirst) here.current?.focus()
  }, [])
  return { ref: here, 'data-first': isFirst || undefined }
}
