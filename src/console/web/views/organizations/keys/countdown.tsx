import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { fill, texts, number } from '../../../i18n.ts'

/** Days left from which on the seconds count. */
const soon = 8

export const isSoon = (time: string) => {
  const left = Date.parse(time) - Date.now()
  return left > 0 && left < soon * 86_400_000
}

/** The time left, as `6 days 23:59:59`. */
function leftUntil(time: string): string {
  const all = Math.max(0, Math.ceil((Date.parse(time) - Date.now()) / 1000))
  const two = (value: number) => number(value, { minimumIntegerDigits: 2 })
  const clock = [all / 3600, all / 60, all].map((value, index) =>
    two(Math.floor(value) % (index === 0 ? 24 : 60)),
  )
  const days = Math.floor(all / 86_400)
  const shown = number(days, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  return `${days > 0 ? `${shown} ` : ''}${clock.join(':')}`
}

/** Counts down to the end of a key; `onEnd` once it is there. */
export function Countdown({ until, onEnd }: { until: string; onEnd?: () => void }) {
  const left = useSignal(leftUntil(until))
  useEffect(() => {
    const timer = setInterval(() => {
      left.value = leftUntil(until)
      if (Date.parse(until) > Date.now()) return
      clearInterval(timer)
      onEnd?.()
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [until])
  return (
    <time role="timer" dateTime={until}>
      {fill(texts.value.keys.works, { time: left.value })}
    </time>
  )
}
