import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { notLoaded } from '../api/failure.ts'
import type { Load, Params } from '../views/view.ts'
import { partsOf } from '../router.ts'
import { match } from '../views/index.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** Views that are here already show at once. */
const known = new Map<Load, ComponentType<{ params: Params }>>()

/** Loads a view before it is shown. */
export async function preload(load: Load): ReturnType<Load> {
  const view = await load()
  known.set(load, view.View)
  return view
}

/** Loads the views of links that somebody is about to follow, so that what is typed right after is not lost. */
export function preloadLinks(): void {
  const look = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null
    const view = link?.origin === location.origin ? match(partsOf(link.pathname)) : undefined
    if (view && !known.has(view.load)) preload(view.load).catch(() => undefined)
  }
  document.addEventListener('focusin', look)
  document.addEventListener('pointerover', look)
}

/** A view that is loaded when it is first opened. */
export function Lazy({ load, params }: { load: Load; params: Params }) {
  const isMissing = useSignal(false)
  const isLoaded = useSignal(known.has(load))
  useEffect(() => {
    isMissing.value = false
    isLoaded.value = known.has(load)
    if (isLoaded.value) return
    preload(load).then(
      () => {
        isLoaded.value = true
      },
      () => {
        isMissing.value = true
      },
    )
  }, [load])
  const again = () => {
    // A deployment since then has renamed the files: only the page knows the new names.
    location.reload()
  }
  const View = known.get(load)
  if (isLoaded.value && View) return <View params={params} />
  return isMissing.value ? <Failed failure={notLoaded()} again={again} /> : <Loading />
}
