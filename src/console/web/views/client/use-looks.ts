import { useEffect } from 'preact/hooks'
import type { Card } from './card.ts'

/** Milliseconds between two looks while the window is seen. */
const rest = 30_000

/** Keeps an open client as it is for everybody. */
export function useLooks(card: Card): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void card.look()
    }
    const timer = setInterval(look, rest)
    document.addEventListener('visibilitychange', look)
    addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      removeEventListener('focus', look)
    }
  }, [card])
}
