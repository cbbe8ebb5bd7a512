/** Whether a button of the mouse, or a finger, is down. */
let isPressed = false
let waiting: (() => void)[] = []

addEventListener(
  'mousedown',
  () => {
    isPressed = true
  },
  true,
)
addEventListener(
  'mouseup',
  () => {
    isPressed = false
    // The click comes right after it.
    setTimeout(() => {
      const works = waiting
      waiting = []
      for (const work of works) work()
    })
  },
  true,
)

/** Moves what is below only once a click is over: a button that moves from under the pointer is not pressed. */
export function afterPress(work: () => void): void {
  if (isPressed) waiting.push(work)
  else work()
}
