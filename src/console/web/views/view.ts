import type { ComponentType } from 'preact'

/** The parts of an address that are ids. */
export type Params = Readonly<Record<string, string>>
export type Load = () => Promise<{
  View: ComponentType<{ params: Params }>
  /** Asks for what the view shows first, while the rest of the page is still coming. */
  begin?: () => void
}>
