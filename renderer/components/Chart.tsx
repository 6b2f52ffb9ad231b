import type { ECharts } from 'echarts/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { drawSoon, followSight } from '../charts/drawSoon'
import { heldBack } from '../charts/heldBack'
import { makeChart, type ChartSize, type Renderer } from '../charts/echarts'
import type { ChartOption } from '../charts/types'
import { useCardPart } from '../export/cardExport'
import { drawPicture } from '../export/picture'
import { usePrinting, useTableAlone } from '../print/printing'
import { useScale, useScheme } from '../theme/useScheme'
import styles from './Chart.module.css'
import { useCardHeight } from './cardSize'
import { listenToMarks, type MarkPick } from './chartMarks'
import { listenToPointer, type Drag, type PickHandler } from './chartPointer'

export interface ChartProps {
  readonly id: string
  /** What the chart shows, in words: its accessible name. */
  readonly description: string
  readonly option: ChartOption
  /** In rem. */
  readonly height: number
  /** The mark under a click, as the position on the two category axes; an axis left of or below the plot gives −1. */
  readonly onPick?: PickHandler
  /** The first and the last place that a horizontal drag covered. */
  readonly onBrush?: (from: number, to: number) => void
  /** A click on a single mark, for charts without rows or columns. */
  readonly onMark?: (mark: MarkPick) => void
  /** The chart itself once it is drawn, for a view that is its own state; null when it is gone. Must not change between renders. */
  readonly onChart?: (chart: ECharts | null) => void
  /** The option of the first drawing, where it depends on the size of the chart in pixels. */
  readonly atFirst?: (width: number, height: number) => ChartOption
  /** Thousands of marks are painted on a canvas; else the chart is an SVG. */
  readonly renderer?: Renderer
}

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): ChartSize => ({ width, height })

/** One ECharts chart. Clicks and drags are told as places on its axes, so that a whole row or column is a target. */
export function Chart(props: ChartProps): React.JSX.Element | null {
  return useTableAlone() ? null : <DrawnChart {...props} />
}

function DrawnChart(props: ChartProps): React.JSX.Element {
  const {
    id,
    description,
    option,
    height,
    onPick,
    onBrush,
    onMark,
    onChart,
    atFirst,
    renderer: wanted = 'svg',
  } = props
  const element = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<ECharts | null>(null)
  const [shown, setShown] = useState<ECharts | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [handlers] = useState(() => heldBack({ onPick, onBrush, onMark }))
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useRef<ECharts | null>(null)
  const size = useRef<ChartSize>({ width: 0, height: 0 })
  const first = useRef(atFirst)
  const isPrinting = usePrinting()
  const { scheme } = useScheme()
  const scale = useScale()
  // A report is to stay sharp however it is enlarged.
  const renderer = isPrinting ? 'svg' : wanted

  useEffect(() => {
    handlers.give({ onPick, onBrush, onMark })
    first.current = atFirst
  })

  // Asked before any chart is put into the page: after each the page would be laid out once more for the answer.
  useLayoutEffect(() => {
    if (element.current) size.current = sizeOf(element.current)
  }, [])

  useEffect(() => {
    const target = element.current
    if (!target) return
    const made = makeChart(target, scheme, scale, renderer, size.current)
    made.on('finished', () => frame.current?.setAttribute('data-finished', String(!handlers.isAwaited)))
    listenToMarks(made, handlers)
    const stop = listenToPointer(made, handlers, setDrag)
    // Observing tells the size once at the start, and a chart drawn for it need not be drawn again.
    const watch = new ResizeObserver(() => {
      size.current = sizeOf(target)
      const { width, height } = size.current
      if (width !== made.getWidth() || height !== made.getHeight()) made.resize({ width, height })
    })
    watch.observe(target)
    const unfollow = followSight(target)
    setChart(made)
    return () => {
      stop()
      unfollow()
      watch.disconnect()
      made.dispose()
      setChart(null)
      setShown(null)
    }
  }, [scheme, scale, renderer, handlers])

  useLayoutEffect(() => {
    if (!chart) return
    const draw = (): void => {
      handlers.drawn()
      // Only a chart that appears moves: after a filter the next click must not wait for the last one's motion.
      const isNew = drawn.current !== chart
      drawn.current = chart
      const still = !isNew || isPrinting || window.matchMedia('(prefers-reduced-motion: reduce)').matches
      chart.setOption(
        {
          animation: !still,
          animationDuration: 200,
          aria: { enabled: true, label: { description } },
          ...option,
          ...(isNew ? first.current?.(chart.getWidth(), chart.getHeight()) : null),
        },
        { replaceMerge: ['series', 'grid', 'xAxis', 'yAxis', 'visualMap'] },
      )
      setShown(chart)
    }
    frame.current?.setAttribute('data-finished', 'false')
    handlers.await()
    if (!isPrinting) return drawSoon(chart.getDom(), draw)
    draw()
    return undefined
  }, [chart, option, description, isPrinting, handlers])

  useCardPart('picture', (kind, heading) => {
    const { width, height } = element.current ? sizeOf(element.current) : size.current
    return drawPicture(kind, { ...heading, option, width, height, scheme, scale })
  })

  useEffect(() => {
    onChart?.(shown)
    return () => onChart?.(null)
  }, [shown, onChart])

  return (
    <div
      ref={frame}
      className={styles.frame}
      style={{ height: useCardHeight(height) }}
      data-testid={`chart-${id}-plot`}
      data-finished="false"
    >
      <div
        ref={element}
        className={onPick ? styles.pickable : styles.plot}
        role="img"
        aria-label={description}
      />
      {drag ? <div className={styles.drag} style={{ left: drag.left, width: drag.width }} /> : null}
    </div>
  )
}
