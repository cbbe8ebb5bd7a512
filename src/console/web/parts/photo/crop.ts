/** The square of a picture that is taken: its centre and its side, in the picture's pixels. */
export interface Crop {
  x: number
  y: number
  side: number
}

interface Picture {
  readonly width: number
  readonly height: number
}

/** How far one can go in: the side is at least this share of the largest square. */
export const nearest = 5

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** The nearest square that lies in the picture. */
function fitted({ width, height }: Picture, { x, y, side }: Crop): Crop {
  const largest = Math.min(width, height)
  const next = within(side, largest / nearest, largest)
  return {
    side: next,
    x: within(x, next / 2, width - next / 2),
    y: within(y, next / 2, height - next / 2),
  }
}

/** The largest square in the middle. */
export const whole = ({ width, height }: Picture): Crop => ({
  x: width / 2,
  y: height / 2,
  side: Math.min(width, height),
})

/** How near a square is: 1 for the largest one. */
export const zoomOf = ({ width, height }: Picture, { side }: Crop) => Math.min(width, height) / side

export const zoomed = (picture: Picture, crop: Crop, zoom: number): Crop =>
  fitted(picture, { ...crop, side: Math.min(picture.width, picture.height) / zoom })

/** Moves by shares of the square's side. */
export const moved = (picture: Picture, crop: Crop, right: number, down: number): Crop =>
  fitted(picture, { ...crop, x: crop.x + right * crop.side, y: crop.y + down * crop.side })

/** Draws the square over the whole canvas, on white where the picture is clear. */
export function draw(canvas: HTMLCanvasElement, image: ImageBitmap, { x, y, side }: Crop): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, x - side / 2, y - side / 2, side, side, 0, 0, canvas.width, canvas.height)
}

/** Pixels along a side of what is sent, at most: far below the limits of the service. */
const sent = 1024

/** The square as a JPEG. */
export function cut(image: ImageBitmap, crop: Crop): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.max(1, Math.round(Math.min(sent, crop.side)))
  draw(canvas, image, crop)
  return new Promise((answer, refuse) => {
    canvas.toBlob(
      (blob) => {
        if (blob) answer(blob)
        else refuse(new Error('The browser made no picture'))
      },
      'image/jpeg',
      0.9,
    )
  })
}
