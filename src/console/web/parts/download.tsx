import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { call } from '../api/client.ts'
import { sentenceOf, toFailure } from './failed.tsx'
import { say } from './toast.tsx'

/** A link to a file of the API. It is asked for before, as a browser keeps the answer of a failure as if it were the file. */
export function Download({
  href,
  kind = 'button',
  name = '',
  onEnd,
  children,
}: {
  href: string
  kind?: string
  /** The file's name, where the service gives none. */
  name?: string
  onEnd?: (event: { currentTarget: Element }) => void
  children: ComponentChildren
}) {
  const isBusy = useSignal(false)
  const take = async () => {
    if (isBusy.value) return
    isBusy.value = true
    try {
      await call(() => ask(href))
      save(href, name)
    } catch (reason) {
      say(sentenceOf(toFailure(reason)))
    }
    isBusy.value = false
  }
  return (
    <a
      class={kind}
      href={href}
      download={name}
      aria-disabled={isBusy.value}
      onClick={(event) => {
        event.preventDefault()
        onEnd?.(event)
        void take()
      }}
    >
      {children}
    </a>
  )
}

/** Whether the service would give the file. An answer without a body does not say why not: that one is asked for then. */
async function ask(href: string) {
  const headers = { 'X-Roster-Console': '1' }
  const head = await fetch(href, { method: 'HEAD', headers })
  if (head.ok) return { data: true, response: head }
  const response = await fetch(href, { headers })
  const error: unknown = await response.json().catch(() => undefined)
  return { data: true, error, response }
}

function save(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}
