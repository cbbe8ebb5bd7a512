import type { Browser } from 'playwright-core'

/** A file as a browser shows it: its size and a sum of its pixels, or undefined. */
export type Sight = { width: number; height: number; pixels: string } | undefined

/** In the page: loads a file as an `<img>` does, upright as its metadata say, and sums the pixels up (FNV-1a, 32 bits). */
const inPage = `window.look = async (files) => {
  const sights = []
  for (const file of files) {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0))
    const url = URL.createObjectURL(new Blob([bytes]))
    const image = new Image()
    const isLoaded = await new Promise((resolve) => {
      image.onload = () => resolve(true)
      image.onerror = () => resolve(false)
      image.src = url
    })
    sights.push(isLoaded ? draw(image) : undefined)
    URL.revokeObjectURL(url)
  }
  return sights
}
function draw(image) {
  const { naturalWidth: width, naturalHeight: height } = image
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  context.drawImage(image, 0, 0)
  let sum = 0x811c9dc5
  let isBlank = true
  for (let top = 0; top < height; top += 512) {
    const { data } = context.getImageData(0, top, width, Math.min(512, height - top))
    for (const pixel of new Uint32Array(data.buffer)) {
      sum = Math.imul(sum ^ pixel, 0x01000193)
      if (pixel !== 0) isBlank = false
    }
  }
  return isBlank ? undefined : { width, height, pixels: (sum >>> 0).toString(16) }
}`

/** Opens a page that looks at files, and returns the function for it. */
export async function openEyes(browser: Browser): Promise<(...files: Uint8Array[]) => Promise<Sight[]>> {
  const page = await browser.newPage()
  await page.evaluate(inPage)
  return (...files) => {
    const texts = files.map((file) => Buffer.from(file).toString('base64'))
    return page.evaluate<Sight[]>(`window.look(${JSON.stringify(texts)})`)
  }
}
