import { useEffect } from 'react'
import { useApp } from '../store'

const CHANGED = 'filter changed'

/** The name of the measure from a changed filter to the frame that shows every chart under it. */
export const FILTER_TO_PAINT = 'filter to paint'

/** Marks every change of the filters, for the measure. */
export function markFilterChanges(): void {
  useApp.subscribe((now, before) => {
    if (now.present !== before.present) performance.mark(CHANGED)
  })
}

/** Measures once the page that has become current is painted. */
export function usePaintMeasure(isCurrent: boolean): void {
  useEffect(() => {
    if (!isCurrent) return
    // A frame's callback runs before it is painted; a message posted from there, after.
    const frame = requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      const painted = (): void => {
        port1.close()
        if (performance.getEntriesByName(CHANGED).length === 0) return
        performance.measure(FILTER_TO_PAINT, CHANGED)
        performance.clearMarks(CHANGED)
      }
      port1.addEventListener('message', painted, { once: true })
      port1.start()
      port2.postMessage(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [isCurrent])
}
