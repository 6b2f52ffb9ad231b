import type { RefObject } from 'react'
import { useApp } from '../store'
import type { About, PictureHeading } from './cardExport'

const MOST_ATTEMPTS = 20

interface AsOne<T> {
  readonly value: T
  readonly heading: PictureHeading
  readonly lines: readonly string[]
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

async function whenCurrent(about: RefObject<About>): Promise<void> {
  while (!about.current.isCurrent) await nextFrame()
}

/**
 * Reads what a card shows together with the words for it. Where the selection changes meanwhile it is read again: numbers
 * and words are always of one selection. Null where there is nothing to read.
 */
export async function readAsOne<T>(
  about: RefObject<About>,
  read: () => Promise<T | null>,
): Promise<AsOne<T> | null> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    await nextFrame()
    await whenCurrent(about)
    const { present } = useApp.getState()
    const { heading, lines } = about.current
    const [value, words] = await Promise.all([read(), lines()])
    if (value === null) return null
    if (useApp.getState().present === present && about.current.isCurrent)
      return { value, heading, lines: words }
  }
  return null
}
