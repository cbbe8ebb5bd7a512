import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openConsole } from './open.ts'

/** Somebody at the keyboard, without a mouse; counts the keys pressed beside the text that is typed. */
export class Hands {
  presses = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1) {
      await this.page.keyboard.press(key)
      this.presses += 1
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Presses Tab, or Shift and Tab, until what has the focus is called so; somebody who sees the page does the same. */
  async tabTo(name: RegExp, { back = false } = {}): Promise<void> {
    const most = 40
    const seen: string[] = []
    for (let pressed = 0; pressed < most; pressed += 1) {
      const focused = await this.page.evaluate<string>(nameOfFocused)
      if (name.test(focused)) return
      seen.push(focused)
      await this.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`No ${String(name)} among: ${seen.join(' | ')}`)
  }

  /** Waits until the focus is on something of this name. */
  async focusOn(name: RegExp): Promise<void> {
    for (let look = 0; look < 100; look += 1) {
      if (name.test(await this.page.evaluate<string>(nameOfFocused))) return
      await this.page.waitForTimeout(100)
    }
    throw new Error(
      `The focus is on "${await this.page.evaluate<string>(nameOfFocused)}", not ${String(name)}`,
    )
  }

  /** Chooses a file in the dialog that Enter opens. */
  async choose(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const opened = this.page.waitForEvent('filechooser')
    await this.press('Enter')
    await (await opened).setFiles(file)
  }
}

const nameOfFocused = `(() => {
  const on = document.activeElement
  const label = on.labels?.[0] ?? on.closest('label')
  return (on.getAttribute('aria-label') ?? (label ?? on).textContent ?? '').trim()
})()`

/** Somebody signs in with these keys and begins at an address; `end` tells how many keys the job took. */
export async function sitDown(browser: Browser, keys: readonly string[], path: string) {
  const { page, context, errors } = await openConsole(browser, { keys, path })
  const hands = new Hands(page)
  const end = async (job: string) => {
    console.log(`${job}: ${hands.presses} keys beside the text`)
    expect(errors).toEqual([])
    await context.close()
  }
  return { page, hands, end }
}
