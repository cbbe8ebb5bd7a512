import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** A heading that gets the focus where a dialog closes and what opened it is gone. */
export function useHome() {
  const heading = useRef<HTMLHeadingElement>(null)
  const turn = useSignal(0)
  useLayoutEffect(() => {
    if (turn.value > 0) heading.current?.focus()
  }, [turn.value])
  const goHome = () => {
    turn.value += 1
  }
  return { heading, goHome }
}
