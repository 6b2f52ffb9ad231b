import { useEffect, useState } from 'react'
import type { Box } from './place'

const LOOK_MS = 200

const isSame = (a: Box | null, b: Box | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.left === b.left &&
    a.top === b.top &&
    a.width === b.width &&
    a.height === b.height)

function boxOf(testId: string): Box | null {
  const element = document.querySelector(`[data-testid="${testId}"]`)
  if (element === null) return null
  const { left, top, width, height } = element.getBoundingClientRect()
  return { left, top, width, height }
}

/** Where an element is, followed while it comes, moves and goes; null while it is not there. */
export function useTargetBox(testId: string): Box | null {
  const [box, setBox] = useState<Box | null>(() => boxOf(testId))
  useEffect(() => {
    document.querySelector(`[data-testid="${testId}"]`)?.scrollIntoView({ block: 'nearest' })
    const look = (): void => {
      const found = boxOf(testId)
      setBox((before) => (isSame(before, found) ? before : found))
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [testId])
  return box
}
