import { beforeEach, describe, expect, test } from 'vitest'
import {
  drillDown,
  drillUp,
  levelShown,
  pathOf,
  pruneDrill,
  type DrillMark,
} from '../../../renderer/drill/model'
import { useApp } from '../../../renderer/store'
import { setFilter, setRange } from '../../../renderer/store/selectionOps'
import { FIRST_STEP, type Step } from '../../../renderer/store/step'
import { drillSchema, levelsFrom } from '../../../shared/drill'
import { EMPTY_SELECTION, type DimensionName } from '../../../shared/query'

const mark = (dimension: DimensionName, id: string): DrillMark => ({ dimension, id, name: id, dates: null })
const period = (dimension: DimensionName, id: string, from: string, to: string): DrillMark => ({
  ...mark(dimension, id),
  dates: { from, to },
})
const filtersOf = ({ selection }: Step): Record<string, readonly string[]> =>
  Object.fromEntries(selection.filters.map(({ dimension, values }) => [dimension, values]))
const where = (dimension: DimensionName, ...values: string[]): Step => ({
  ...FIRST_STEP,
  selection: setFilter(EMPTY_SELECTION, dimension, values),
})
const ELECTRONICS = mark('category', 'Electronics')

describe('levels', () => {
  const has =
    (...names: DimensionName[]) =>
    (name: DimensionName) =>
      names.includes(name)

  test('those that the data lack are skipped', () => {
    expect(levelsFrom('country', has('country', 'city', 'store'))).toEqual(['country', 'city', 'store'])
    expect(levelsFrom('category', has('category', 'product'))).toEqual(['category', 'product'])
    expect(levelsFrom('month', has('month', 'week', 'date'))).toEqual(['month', 'week', 'date'])
    expect(levelsFrom('channel', has('channel'))).toEqual(['channel'])
  })

  test('the level shown is the one below the last that was opened', () => {
    const levels = ['category', 'product'] as const
    expect(levelShown(levels, [])).toBe('category')
    const once = drillDown(FIRST_STEP, 'bars', ELECTRONICS)
    expect(levelShown(levels, pathOf(once, 'bars'))).toBe('product')
    const twice = drillDown(once, 'bars', mark('product', 'p1'))
    expect(levelShown(levels, pathOf(twice, 'bars'))).toBeNull()
  })
})

describe('a mark that is opened', () => {
  test('becomes a filter, and no other filter is forgotten on the way down and up', () => {
    const start = {
      ...where('country', 'France'),
      selection: setRange(where('country', 'France').selection, '2024-01-01', '2024-06-30'),
    }
    const down = drillDown(drillDown(start, 'bars', ELECTRONICS), 'bars', mark('subcategory', 'Phones'))
    expect(filtersOf(down)).toEqual({
      country: ['France'],
      category: ['Electronics'],
      subcategory: ['Phones'],
    })
    expect([down.selection.from, down.selection.to]).toEqual(['2024-01-01', '2024-06-30'])
    const middle = drillUp(down, 'bars', 1)
    expect(filtersOf(middle)).toEqual({ country: ['France'], category: ['Electronics'] })
    expect(drillUp(down, 'bars', 0)).toEqual(start)
  })

  test('gives back the filter that stood on its dimension before', () => {
    const start = where('category', 'Electronics', 'Home')
    const down = drillDown(start, 'bars', ELECTRONICS)
    expect(filtersOf(down)).toEqual({ category: ['Electronics'] })
    expect(drillUp(down, 'bars', 0)).toEqual(start)
  })

  test('keeps what was filtered while it was open', () => {
    const down = drillDown(FIRST_STEP, 'bars', ELECTRONICS)
    const narrowed = { ...down, selection: setFilter(down.selection, 'store', ['S1']) }
    expect(filtersOf(drillUp(narrowed, 'bars', 0))).toEqual({ store: ['S1'] })
  })

  test('sets the date range where it is a period', () => {
    const start = where('month', '2024-01', '2024-02')
    const down = drillDown(
      drillDown(start, 'trend', period('month', '2024-02', '2024-02-01', '2024-02-29')),
      'trend',
      period('week', '2024-W05', '2024-02-01', '2024-02-04'),
    )
    expect(down.selection).toEqual({ from: '2024-02-01', to: '2024-02-04', filters: [] })
    expect(drillUp(down, 'trend', 1).selection).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
      filters: [],
    })
    expect(drillUp(down, 'trend', 0)).toEqual(start)
  })
})

describe('a path follows the filters', () => {
  const down = drillDown(drillDown(FIRST_STEP, 'bars', ELECTRONICS), 'bars', mark('subcategory', 'Phones'))

  test('a filter taken away closes its level and those below', () => {
    const without = (dimension: DimensionName) =>
      pruneDrill({ ...down, selection: setFilter(down.selection, dimension, []) })
    expect(pathOf(without('subcategory'), 'bars').map(({ id }) => id)).toEqual(['Electronics'])
    expect(pathOf(without('category'), 'bars')).toEqual([])
    expect(filtersOf(without('category'))).toEqual({ subcategory: ['Phones'] })
  })

  test('so does a filter that says something else', () => {
    for (const selection of [
      setFilter(down.selection, 'category', ['Home']),
      setFilter(down.selection, 'category', ['Electronics', 'Home']),
      setFilter(down.selection, 'category', ['Electronics'], true),
    ])
      expect(pathOf(pruneDrill({ ...down, selection }), 'bars')).toEqual([])
  })

  test('dates inside an opened period keep it open, others close it', () => {
    const february = drillDown(FIRST_STEP, 'trend', period('month', '2024-02', '2024-02-01', '2024-02-29'))
    const dated = (from: string | null, to: string | null) =>
      pathOf(pruneDrill({ ...february, selection: setRange(february.selection, from, to) }), 'trend').length
    expect([
      dated('2024-02-10', '2024-02-12'),
      dated('2024-02-10', '2024-03-01'),
      dated('2024-02-01', null),
      dated(null, null),
    ]).toEqual([1, 0, 0, 0])
  })

  test('nothing is changed where all holds', () => {
    expect(pruneDrill(down)).toEqual(down)
  })

  test('what is kept in the project reads back as it was', () => {
    expect(drillSchema.parse(JSON.parse(JSON.stringify(down.drill)))).toEqual(down.drill)
  })
})

describe('in the window', () => {
  const { change, undo, redo, restoreStep } = useApp.getState()
  const now = () => useApp.getState().present
  beforeEach(() => restoreStep(FIRST_STEP))

  test('a level down and a level up are one undo step each', () => {
    change(drillDown(now(), 'bars', ELECTRONICS))
    change(drillDown(now(), 'bars', mark('product', 'p1')))
    change(drillUp(now(), 'bars', 0))
    expect(useApp.getState().past).toHaveLength(3)
    undo()
    expect(pathOf(now(), 'bars').map(({ id }) => id)).toEqual(['Electronics', 'p1'])
    undo()
    undo()
    expect(now()).toEqual(FIRST_STEP)
    redo()
    expect(filtersOf(now())).toEqual({ category: ['Electronics'] })
  })

  test('clear all closes every path', () => {
    change(drillDown(now(), 'bars', ELECTRONICS))
    change({ selection: EMPTY_SELECTION })
    expect(now()).toEqual(FIRST_STEP)
  })

  test('a filter set again by another hand does not open the level again', () => {
    change(drillDown(now(), 'bars', ELECTRONICS))
    change({ selection: EMPTY_SELECTION })
    change({ selection: setFilter(EMPTY_SELECTION, 'category', ['Electronics']) })
    expect(pathOf(now(), 'bars')).toEqual([])
  })
})
