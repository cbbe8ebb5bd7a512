import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { Failure } from '../api/failure.ts'
import type { Load, Params } from '../views/view.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** Views that are here already show at once. */
const known = new Map<Load, ComponentType<{ params: Params }>>()

/** A view that is loaded when it is first opened. */
export function Lazy({ load, params }: { load: Load; params: Params }) {
  const isMissing = useSignal(false)
  const isLoaded = useSignal(known.has(load))
  useEffect(() => {
    isMissing.value = false
    isLoaded.value = known.has(load)
    if (isLoaded.value) return
    load().then(
      ({ View }) => {
        known.set(load, View)
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
