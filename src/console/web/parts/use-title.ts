import { useEffect } from 'preact/hooks'

/** The title of the window; a screen reader hears it, and the focus begins at the view. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Roster`
  }, [title])
}
