import { useTranslation } from 'react-i18next'
import { NONE_MEMBER, type DimensionName } from '../../shared/query'
import type { MenuMark } from '../components/cardParts'
import type { CardDrill } from '../drill/useDrill'
import { drillDown } from '../drill/model'
import { inSentence } from '../i18n'
import { openPerson } from '../person/openPerson'
import { openProduct } from '../product/openProduct'
import { useApp } from '../store'
import { pickMembers, setFilter } from '../store/selectionOps'
import type { Step } from '../store/step'
import type { Gesture } from './gesture'
import { selectionOf, type Mark } from './mark'

interface MarkSource<Row> {
  /** The step that the card's numbers answer; undefined before the first answer. */
  readonly step: Step | undefined
  /** The dimensions whose own filter the card leaves out. */
  readonly own: readonly DimensionName[]
  readonly drill?: CardDrill | undefined
  markOf(row: Row): Mark | null
  /** In place of filtering by the mark's members. */
  pick?(row: Row, additive: boolean): void
}

export interface Marks<Row> {
  act(row: Row, gesture: Gesture): void
  /** Opens a row, as a button of its own does. */
  open(row: Row): void
  /** The rows that can be opened, for the card's menu. */
  menu(rows: readonly Row[], keyOf: (row: Row) => string): readonly MenuMark[]
}

const MENU_MARKS = 60

/** The customer that a mark stands for, if it is one. */
function personOf({ filters, title }: Mark): { readonly id: string; readonly name: string } | null {
  const [filter] = filters
  const id = filter?.values[0]
  const isOne = filters.length === 1 && filter?.dimension === 'customer' && !filter.exclude
  return isOne && id !== undefined && id !== NONE_MEMBER ? { id, name: title } : null
}

let clicks = 0
/** The two clicks of a double click share a key, so that they are one undo step. */
const clickKey = (again: boolean): string => `click ${again ? clicks : ++clicks}`

function pickMark(mark: Mark, additive: boolean, key: string): void {
  const { present, change } = useApp.getState()
  const selection = mark.filters.reduce(
    (next, { dimension, values, exclude }) =>
      exclude ? next : pickMembers(next, dimension, values, additive),
    present.selection,
  )
  change({ selection }, key)
}

function drillMark(mark: Mark, drill: CardDrill, key: string): void {
  const { present, past, mergeKey, change } = useApp.getState()
  if (mark.drill === null) return
  const before = mergeKey === key ? (past.at(-1) ?? present) : present
  drill.onDown?.()
  change(drillDown(before, drill.card, mark.drill), key)
}

/** The one product that a mark is about; none where it is about several, or about lines without one. */
const productsIn = (filters: Mark['filters']): readonly string[] =>
  filters.flatMap(({ dimension, values, exclude }) =>
    dimension === 'product' && !exclude && values.length === 1 && values[0] !== NONE_MEMBER ? values : [],
  )

/** Lets the marks of a card filter, drill, and show what is behind them: by click, double click, the other button or keys. */
export function useMarks<Row>({ step, own, drill, markOf, pick }: MarkSource<Row>): Marks<Row> {
  const { t } = useTranslation()
  const openMarkMenu = useApp((app) => app.openMarkMenu)
  const showLines = useApp((app) => app.showLines)
  const exclude = (mark: Mark): void => {
    const { present, change } = useApp.getState()
    const selection = mark.filters.reduce(
      (next, { dimension, values }) => setFilter(next, dimension, values, true),
      present.selection,
    )
    change({ selection })
  }
  const pickRow = (row: Row, mark: Mark, additive: boolean, key: string): void =>
    pick ? pick(row, additive) : pickMark(mark, additive, key)
  const openMenu = (row: Row, mark: Mark, at: Gesture['at']): void => {
    if (!step) return
    const { title, filters, values } = mark
    const isMember = filters.every((filter) => !filter.exclude)
    const person = personOf(mark)
    const lines = { title, selection: selectionOf(step.selection, own, filters), values }
    openMarkMenu({
      at,
      title,
      items: [
        ...(isMember
          ? [
              {
                id: 'filter',
                text: t('marks.filter'),
                run: () => pickRow(row, mark, false, clickKey(false)),
              } as const,
            ]
          : []),
        ...(isMember && filters.length === 1
          ? [{ id: 'exclude', text: t('marks.exclude'), run: () => exclude(mark) } as const]
          : []),
        ...(mark.drill && drill?.next
          ? [
              {
                id: 'drill',
                text: t('marks.drill', { level: inSentence(t(`filters.dimensions.${drill.next}`)) }),
                run: () => drillMark(mark, drill, clickKey(false)),
              } as const,
            ]
          : []),
        ...(person
          ? [{ id: 'person', text: t('person.openItem'), run: () => openPerson(person) } as const]
          : []),
        ...productsIn(filters).map(
          (id) => ({ id: 'product', text: t('marks.openProduct'), run: () => openProduct(id) }) as const,
        ),
        { id: 'lines', text: t('marks.lines'), run: () => showLines(lines) },
      ],
    })
  }
  return {
    act: (row, { action, additive, again, at }) => {
      const mark = markOf(row)
      if (!mark) return
      if (action === 'menu') openMenu(row, mark, at)
      else if (action === 'drill' && mark.drill && drill) drillMark(mark, drill, clickKey(again))
      // The first click has picked: the second must not take that back where there is nothing to open.
      else if (!again) pickRow(row, mark, additive, clickKey(false))
    },
    open: (row) => {
      const mark = markOf(row)
      if (mark && drill) drillMark(mark, drill, clickKey(false))
    },
    menu: (rows, keyOf) => {
      if (!drill || drill.next === null) return []
      return rows.slice(0, MENU_MARKS).flatMap((row) => {
        const mark = markOf(row)
        if (!mark?.drill) return []
        return [{ key: keyOf(row), title: mark.title, drill: () => drillMark(mark, drill, clickKey(false)) }]
      })
    },
  }
}
