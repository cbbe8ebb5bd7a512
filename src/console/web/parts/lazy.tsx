import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { Failure } from '../api/failure.ts'
import type { Load, Params } from '../views/view.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** Views that are here already show at once. */
const known = new Map<Load, ComponentType<{ params: Params }>>()

/** Loads a view before it is shown. */
export async function preload(load: Load): Promise<void> {
  const { View, begin } = await load()
  known.set(load, View)
  begin?.()
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
  return isMissing.value ? <Failed failure={new Failure('offline')} again={again} /> : <Loading />
}
