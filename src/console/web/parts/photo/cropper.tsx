import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../../i18n.ts'
import { draw, moved, nearest, zoomed, zoomOf, type Crop } from './crop.ts'

/** Pixels of the canvas along a side. */
const shown = 640
/** Shares of the square that a key moves by. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.04, 0],
  ArrowRight: [0.04, 0],
  ArrowUp: [0, -0.04],
  ArrowDown: [0, 0.04],
}
const zooms: Readonly<Record<string, number>> = { '+': 1.15, '=': 1.15, '-': 1 / 1.15, _: 1 / 1.15 }

/** A square of a picture, moved by dragging or arrows, and made larger or smaller by the wheel, the slider, + and −. */
export function Cropper({
  image,
  crop,
  onCrop,
  onEnter,
}: {
  image: ImageBitmap
  crop: Crop
  onCrop: (crop: Crop) => void
  onEnter: () => void
}) {
  const t = texts.value.photo
  const canvas = useRef<HTMLCanvasElement>(null)
  /** Where the pointer holds the picture. */
  const held = useRef<readonly [number, number]>([0, 0])
  useLayoutEffect(() => {
    canvas.current?.focus()
  }, [])
  useEffect(() => {
    if (canvas.current) draw(canvas.current, image, crop)
  }, [image, crop])
  const zoomBy = (factor: number) => {
    onCrop(zoomed(image, crop, zoomOf(image, crop) * factor))
  }
  return (
    <>
      <canvas
        ref={canvas}
        class="crop"
        width={shown}
        height={shown}
        tabIndex={0}
        role="application"
        aria-label={t.crop}
        aria-describedby="crop-hint"
        onKeyDown={(event) => {
          const [step, factor] = [steps[event.key], zooms[event.key]]
          if (event.key === 'Enter') onEnter()
          else if (step) onCrop(moved(image, crop, step[0], step[1]))
          else if (factor !== undefined) zoomBy(factor)
          else return
          event.preventDefault()
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          held.current = [event.clientX, event.clientY]
        }}
        onPointerMove={(event) => {
          if (event.buttons !== 1) return
          const { clientWidth } = event.currentTarget
          const [x, y] = held.current
          held.current = [event.clientX, event.clientY]
          onCrop(moved(image, crop, (x - event.clientX) / clientWidth, (y - event.clientY) / clientWidth))
        }}
        onWheel={(event) => {
          event.preventDefault()
          zoomBy(event.deltaY < 0 ? 1.08 : 1 / 1.08)
        }}
      />
      <label class="field">
        {t.zoom}
        <input
          type="range"
          min="1"
          max={nearest}
          step="0.05"
          value={zoomOf(image, crop)}
          onInput={(event) => {
            onCrop(zoomed(image, crop, Number(event.currentTarget.value)))
          }}
        />
      </label>
      <p class="hint" id="crop-hint">
        {t.cropHint}
      </p>
    </>
  )
}
