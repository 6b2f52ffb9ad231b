import { isAsking } from '../api'
import { isPageCurrent } from '../components/currentPage'
import { useApp } from '../store'
import type { PictureHeading, ReadAbout } from './cardExport'

const MOST_ATTEMPTS = 20
/** Of frames in which nothing is asked: an answer is shown within a few, one that failed never is. */
const MOST_STILL_FRAMES = 300

interface AsOne<T> {
  readonly value: T
  readonly heading: PictureHeading
  readonly lines: readonly string[]
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

const isCurrent = (about: ReadAbout): boolean => about().isCurrent && isPageCurrent()

/** False where the answer failed. */
async function becomesCurrent(about: ReadAbout): Promise<boolean> {
  for (let still = 0; still < MOST_STILL_FRAMES; still = isAsking() ? 0 : still + 1) {
    if (isCurrent(about)) return true
    await nextFrame()
  }
  return false
}

/**
 * Reads what a card shows together with the words for it. Where the selection changes meanwhile it is read again: numbers
 * and words are always of one selection. Null where there is nothing to read.
 */
export async function readAsOne<T>(
  about: ReadAbout,
  read: () => Promise<T | null>,
): Promise<AsOne<T> | null> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    await nextFrame()
    if (!(await becomesCurrent(about))) return null
    const { present } = useApp.getState()
    const { heading, lines } = about()
    const [value, words] = await Promise.all([read(), lines()])
    if (value === null) return null
    if (useApp.getState().present === present && isCurrent(about)) return { value, heading, lines: words }
  }
  return null
}
