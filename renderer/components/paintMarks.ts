import { useEffect } from 'react'
import { whenDrawn } from '../charts/drawSoon'
import { usePrinting } from '../print/printing'
import { useApp } from '../store'
import { afterPaint } from './afterPaint'
import { markChange, measureStage } from './paintStages'

/** Marks every change of the filters, for the measures. */
export function markFilterChanges(): void {
  useApp.subscribe((now, before) => {
    if (now.present !== before.present) markChange()
  })
}

/** Measures the stages of a page that has become current in the window. */
export function usePaintMeasure(isCurrent: boolean): void {
  const isPrinting = usePrinting()
  useEffect(() => {
    if (!isCurrent || isPrinting) return
    measureStage('rendered')
    let letBe = whenDrawn(() => {
      measureStage('drawn')
      letBe = afterPaint(() => measureStage('painted'))
    })
    return () => letBe()
  }, [isCurrent, isPrinting])
}
