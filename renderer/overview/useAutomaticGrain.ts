import { useEffect, useRef } from 'react'
import { useApp } from '../store'

/** A new date range lets the period length be picked from the range again. */
export function useAutomaticGrain(): void {
  const { from, to } = useApp((app) => app.present.selection)
  const setOption = useApp((app) => app.setOption)
  const before = useRef(`${from} ${to}`)
  useEffect(() => {
    const now = `${from} ${to}`
    if (before.current === now) return
    before.current = now
    setOption('trend.grain', '')
  }, [from, to, setOption])
}
