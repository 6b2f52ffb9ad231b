import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { useScale } from '../theme/useScheme'
import { PAGE_CHARTS } from './charts'
import styles from './Lineage.module.css'
import { LineageBoxButton } from './LineageBoxButton'
import { COLUMNS, pathOf, type LineageBox, type LineageGraph } from './lineageModel'
import { openTable, setTab } from './open'

/** Lengths in rem; columns and the space for arrows between them are as wide as the window allows. */
const WIDTHS = { least: 5.5, most: 11 } as const
const GAPS = { least: 2.75, most: 5 } as const
const HEIGHT = 2.5
const STEP = 3
const HEAD = 2.75

interface Place {
  readonly x: number
  readonly y: number
}

interface Spacing {
  readonly width: number
  readonly gap: number
}

const between = (value: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.min(most, Math.max(least, value))

function spacingOf(room: number): Spacing {
  const gap = between(room / 16, GAPS)
  return { gap, width: between((room - (COLUMNS.length - 1) * gap) / COLUMNS.length, WIDTHS) }
}

const leftOf = (column: number, { width, gap }: Spacing): number => column * (width + gap)

const placeOf = ({ column, at }: LineageBox, spacing: Spacing): Place => ({
  x: leftOf(COLUMNS.indexOf(column), spacing),
  y: HEAD + at * STEP,
})

const middle = HEIGHT / 2

/** Between neighbours and over columns a curve; inside a column a bow on its left. */
function curve(from: Place, to: Place, { width, gap }: Spacing): string {
  const [y1, y2] = [from.y + middle, to.y + middle]
  if (from.x === to.x) return `M ${from.x} ${y1} C ${from.x - 2} ${y1}, ${to.x - 2} ${y2}, ${to.x} ${y2}`
  const [x1, x2] = [from.x + width, to.x]
  const bend = Math.min(gap, (x2 - x1) / 2)
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`
}

function openBox(box: LineageBox): void {
  if (box.kind === 'table') openTable(box.name, null)
  if (box.kind === 'file') openTable('bronze_files', { column: 'name', text: box.name })
  if (box.kind === 'files') openTable('bronze_files', { column: 'role', text: box.name })
  if (box.kind !== 'chart') return
  const page = PAGE_CHARTS.find(({ name }) => name === box.name)?.page ?? 'overview'
  if (page === 'data') setTab('quality')
  useApp.getState().goTo(page)
}

/** Five columns of boxes with their arrows; the way of the box under the pointer or the focus stands out. */
export function LineageMap({ graph }: { readonly graph: LineageGraph }): React.JSX.Element {
  const { t } = useTranslation()
  const { boxes, edges } = graph
  const [lit, setLit] = useState<string | null>(null)
  const path = useMemo(() => (lit === null ? null : pathOf(edges, lit)), [edges, lit])
  const byId = useMemo(() => new Map(boxes.map((box) => [box.id, box])), [boxes])
  const isOn = (id: string): boolean => path === null || path.has(id)
  const { ref, width: roomPx } = useElementSize<HTMLDivElement>()
  const scale = useScale()
  const spacing = useMemo(() => spacingOf(roomPx / (16 * scale)), [roomPx, scale])
  const width = leftOf(COLUMNS.length - 1, spacing) + spacing.width
  const height = HEAD + Math.max(1, ...boxes.map(({ at }) => at + 1)) * STEP
  const titleOf = (column: (typeof COLUMNS)[number]): string =>
    column === 'files' || column === 'charts' ? t(`data.lineage.${column}`) : t(`data.layers.${column}`)
  const noteOf = (column: (typeof COLUMNS)[number]): string =>
    column === 'files'
      ? ''
      : column === 'charts'
        ? t('data.lineage.chartsNote')
        : t(`data.layerNotes.${column}`)
  return (
    <div className={styles.scroll}>
      <div ref={ref} />
      <div className={styles.map} style={{ width: `${width}rem`, height: `${height}rem` }}>
        <svg className={styles.arrows} viewBox={`0 0 ${width} ${height}`} aria-hidden>
          {edges.map(({ from, to }) => {
            const [a, b] = [byId.get(from), byId.get(to)]
            if (!a || !b) return null
            return (
              <path
                key={`${from} ${to}`}
                d={curve(placeOf(a, spacing), placeOf(b, spacing), spacing)}
                data-on={path !== null && path.has(from) && path.has(to)}
                data-off={!isOn(from) || !isOn(to)}
                data-testid="lineage-arrow"
                data-from={from}
                data-to={to}
              />
            )
          })}
        </svg>
        {COLUMNS.map((column, at) => (
          <section
            key={column}
            className={styles.column}
            style={{ left: `${leftOf(at, spacing)}rem`, width: `${spacing.width}rem` }}
            aria-label={titleOf(column)}
          >
            <h2 className={styles.title}>{titleOf(column)}</h2>
            <p className={styles.note} title={noteOf(column)}>
              {noteOf(column)}
            </p>
            {boxes
              .filter((box) => box.column === column)
              .map((box) => (
                <LineageBoxButton
                  key={box.id}
                  box={box}
                  sources={edges
                    .filter(({ to }) => to === box.id)
                    .map(({ from }) => byId.get(from)?.name ?? from)}
                  top={HEAD + box.at * STEP}
                  height={HEIGHT}
                  isOff={!isOn(box.id)}
                  onLight={setLit}
                  onOpen={() => openBox(box)}
                />
              ))}
          </section>
        ))}
      </div>
    </div>
  )
}
