import { isAsking } from '../api'

const OPEN = '[data-current="false"], [aria-busy="true"], [data-finished="false"]'
const SHOWN = '[data-current="true"]'
const STILL_FRAMES = 3

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** Resolves when every question is answered, every card shows its answer and every chart says it is finished. */
export async function whenSettled(root: HTMLElement): Promise<void> {
  await document.fonts.ready
  for (let still = 0; still < STILL_FRAMES;) {
    await nextFrame()
    const isSettled = !isAsking() && root.querySelector(SHOWN) !== null && root.querySelector(OPEN) === null
    still = isSettled ? still + 1 : 0
  }
}
