import { expect, test } from 'vitest'
import {
  addView,
  fittingView,
  freeName,
  isSameView,
  overwriteView,
  removeView,
  renameView,
} from '../../../renderer/store/savedViews'
import { useApp } from '../../../renderer/store'
import { type SavedView } from '../../../shared/ipc'
import { viewStateSchema } from '../../../shared/viewState'
import { selection } from '../../support/ask'
import { profileOf } from './support'

const view = (options: Record<string, string | boolean> = {}, from: string | null = null) =>
  viewStateSchema.parse({ page: 'overview', selection: { from }, compare: null, options })
const TWO: readonly SavedView[] = [
  { id: 'a', name: 'Spring', view: view() },
  { id: 'b', name: 'Autumn', view: view({ 'trend.grain': 'week' }) },
]

test('a name is trimmed and never given twice, whatever its case', () => {
  expect(freeName(TWO, '  Winter ')).toBe('Winter')
  expect(freeName(TWO, 'spring')).toBe('spring 2')
  expect(addView(addView(TWO, 'c', 'Spring', view()), 'd', 'SPRING', view()).map(({ name }) => name)).toEqual(
    ['Spring', 'Autumn', 'Spring 2', 'SPRING 3'],
  )
})

test('rename keeps place and content, and leaves an empty name alone', () => {
  expect(renameView(TWO, 'a', 'May')).toEqual([{ ...TWO[0], name: 'May' }, TWO[1]])
  expect(renameView(TWO, 'a', 'SPRING')[0]?.name).toBe('SPRING')
  expect(renameView(TWO, 'a', '  ')).toEqual(TWO)
})

test('overwrite and remove touch the one view', () => {
  const changed = view({}, '2024-02-01')
  expect(overwriteView(TWO, 'b', changed)).toEqual([TWO[0], { ...TWO[1], view: changed }])
  expect(removeView(TWO, 'a')).toEqual([TWO[1]])
})

test('views are the same whatever the order of their options; options that are off do not count', () => {
  const one = view({ a: 'x', b: 'y' })
  expect(isSameView(one, view({ b: 'y', a: 'x', 'trend.grain': '', 'trend.average': false }))).toBe(true)
  expect(isSameView(one, view({ a: 'x' }))).toBe(false)
  expect(isSameView(one, view({ a: 'x', b: 'y' }, '2024-01-01'))).toBe(false)
})

test('filters on what the data lack are left out', () => {
  const filters = [
    { dimension: 'store' as const, values: ['s1'], exclude: false },
    { dimension: 'product' as const, values: ['p1'], exclude: false },
  ]
  const kept = fittingView({ ...view(), selection: selection({ filters }) }, profileOf(['product']))
  expect(kept.step.selection.filters).toEqual([filters[1]])
})

test('showing a view is one step: undo brings back filters, page and chart options, redo shows it again', () => {
  const app = useApp.getState()
  const first = { ...app.present, selection: selection({ from: '2024-01-01' }) }
  const second = { ...app.present, selection: selection({ from: '2024-02-01' }) }
  app.restoreStep(first)
  app.restoreView('overview', { 'trend.grain': 'day' })
  app.showView(second, { page: 'data', options: { 'trend.grain': 'week' } })
  const shown = () => {
    const { present, page, options, past, future } = useApp.getState()
    return [present.selection.from, page, options['trend.grain'], past.length, future.length]
  }
  expect(shown()).toEqual(['2024-02-01', 'data', 'week', 1, 0])
  app.undo()
  expect(shown()).toEqual(['2024-01-01', 'overview', 'day', 0, 1])
  app.redo()
  expect(shown()).toEqual(['2024-02-01', 'data', 'week', 1, 0])
  app.change({ selection: selection({ from: '2024-03-01' }) })
  app.goTo('overview')
  app.undo()
  expect(shown()).toEqual(['2024-02-01', 'overview', 'week', 1, 1])
  expect(Object.keys(useApp.getState().present)).not.toContain('shown')
})
