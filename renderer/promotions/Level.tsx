import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { CardDrill } from '../drill/useDrill'
import styles from './Promotions.module.css'

/** A level that was opened: Escape goes back up, and the focus that the level above took with it lands here. */
export function Level({
  drill,
  children,
}: {
  readonly drill: CardDrill | undefined
  readonly children: ReactNode
}): React.JSX.Element {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !drill || drill.path.length === 0) return
    event.stopPropagation()
    drill.up(drill.path.length - 1)
  }
  return (
    <div ref={element} className={styles.level} tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
