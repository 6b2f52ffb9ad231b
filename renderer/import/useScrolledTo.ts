import { useEffect, useRef, type RefObject } from 'react'

/** A reference to an element that comes into sight, and takes the focus (it needs a `tabIndex`), whenever `turn` is another number. */
export function useScrolledTo<E extends HTMLElement>(turn: number | null): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    if (turn === null) return
    element.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
    element.current?.focus({ preventScroll: true })
  }, [turn])
  return element
}
