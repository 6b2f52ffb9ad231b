import { beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_SELECTION } from '../../../shared/query'
import { USUAL_SUSPECT_SETTINGS } from '../../../shared/suspects'
import { coversRange } from '../../../renderer/overview/queries'
import { useApp } from '../../../renderer/store'
import {
  invertFilter,
  isMarked,
  pickMembers,
  setFilter,
  setRange,
} from '../../../renderer/store/selectionOps'
import { FIRST_STEP } from '../../../renderer/store/selectionSlice'
import { profileOf } from './support'

const valuesOf = (selection: typeof EMPTY_SELECTION) => selection.filters.map(({ values }) => values)

describe('a click on marks', () => {
  test('filters by the mark, and again removes it', () => {
    const once = pickMembers(EMPTY_SELECTION, 'category', ['Toys'], false)
    expect(once.filters).toEqual([{ dimension: 'category', values: ['Toys'], exclude: false }])
    expect(pickMembers(once, 'category', ['Toys'], false).filters).toEqual([])
  })

  test('on another mark replaces the first', () => {
    const once = pickMembers(EMPTY_SELECTION, 'category', ['Toys'], false)
    expect(valuesOf(pickMembers(once, 'category', ['Books'], false))).toEqual([['Books']])
  })

  test('with Ctrl adds, and takes away what is there', () => {
    const once = pickMembers(EMPTY_SELECTION, 'category', ['Toys'], true)
    const twice = pickMembers(once, 'category', ['Books'], true)
    expect(valuesOf(twice)).toEqual([['Toys', 'Books']])
    expect(valuesOf(pickMembers(twice, 'category', ['Toys'], true))).toEqual([['Books']])
  })

  test('on one of several marks keeps only that one', () => {
    const two = setFilter(EMPTY_SELECTION, 'category', ['Toys', 'Books'])
    expect(valuesOf(pickMembers(two, 'category', ['Toys'], false))).toEqual([['Toys']])
  })

  test('replaces an excluding filter by an including one', () => {
    const without = setFilter(EMPTY_SELECTION, 'category', ['Toys'], true)
    expect(pickMembers(without, 'category', ['Toys'], false).filters).toEqual([
      { dimension: 'category', values: ['Toys'], exclude: false },
    ])
  })
})

test('an inverted filter marks what it did not', () => {
  const only = setFilter(EMPTY_SELECTION, 'country', ['France'])
  const without = invertFilter(only, 'country')
  expect([isMarked(only, 'country', 'France'), isMarked(only, 'country', 'Spain')]).toEqual([true, false])
  expect([isMarked(without, 'country', 'France'), isMarked(without, 'country', 'Spain')]).toEqual([
    false,
    true,
  ])
  expect(isMarked(without, 'city', 'Paris')).toBe(true)
})

describe('undo', () => {
  const { change, undo, redo, restoreStep } = useApp.getState()
  const values = () => valuesOf(useApp.getState().present.selection)
  const toys = setFilter(EMPTY_SELECTION, 'category', ['Toys'])
  const both = setFilter(EMPTY_SELECTION, 'category', ['Toys', 'Books'])
  beforeEach(() => restoreStep(FIRST_STEP))

  test('goes back step by step, redo forward again', () => {
    change({ selection: toys })
    change({ compare: 'year' })
    undo()
    expect(useApp.getState().present).toMatchObject({ selection: toys, compare: null })
    undo()
    expect(values()).toEqual([])
    redo()
    redo()
    expect(useApp.getState().present).toMatchObject({ selection: toys, compare: 'year' })
  })

  test('takes what one picker did as one step', () => {
    change({ selection: toys }, 'picker 1')
    change({ selection: both }, 'picker 1')
    expect(values()).toEqual([['Toys', 'Books']])
    undo()
    expect(values()).toEqual([])
  })

  test('keeps the steps of two pickers apart', () => {
    change({ selection: toys }, 'picker 1')
    change({ selection: both }, 'picker 2')
    undo()
    expect(values()).toEqual([['Toys']])
  })

  test('a change without effect is no step, a new one drops what was undone', () => {
    change({ selection: toys })
    change({ selection: setFilter(EMPTY_SELECTION, 'category', ['Toys']) })
    expect(useApp.getState().past).toHaveLength(1)
    undo()
    change({ compare: 'previous' })
    expect(useApp.getState().future).toEqual([])
  })
})

describe('dismissing a finding', () => {
  const { change, dismiss, undo, redo, restoreStep, takeDecisions, goTo, setSuspectSettings } =
    useApp.getState()
  const of = (key: string) => ({ key, reason: 'The same family', at: '2024-03-13T09:00:00.000Z' })
  const add = (key: string) => dismiss((before) => [...before, of(key)])
  const keys = () => useApp.getState().decisions.dismissals.map(({ key }) => key)
  const toys = setFilter(EMPTY_SELECTION, 'category', ['Toys'])
  beforeEach(() => {
    restoreStep(FIRST_STEP)
    takeDecisions({ settings: USUAL_SUSPECT_SETTINGS, dismissals: [of('kept')] })
  })

  test('is a step among those of filters, back and forward', () => {
    add('a')
    change({ selection: toys })
    dismiss(() => [])
    expect(keys()).toEqual([])
    undo()
    expect(keys()).toEqual(['kept', 'a'])
    expect(useApp.getState().present.selection).toEqual(toys)
    undo()
    expect([keys(), useApp.getState().present]).toEqual([['kept', 'a'], FIRST_STEP])
    undo()
    expect(keys()).toEqual(['kept'])
    redo()
    redo()
    redo()
    expect([keys(), useApp.getState().present.selection]).toEqual([[], toys])
  })

  test('is undone where it can be seen, and leaves switches and thresholds as they are', () => {
    add('a')
    goTo('overview')
    const settings = { ...USUAL_SUSPECT_SETTINGS, no_price: { isOn: false, threshold: 0 } }
    setSuspectSettings(settings)
    undo()
    expect(useApp.getState()).toMatchObject({
      page: 'customers',
      decisions: { settings, dismissals: [of('kept')] },
    })
  })

  test('of one project is no step of another', () => {
    add('a')
    restoreStep(FIRST_STEP)
    undo()
    expect(keys()).toEqual([])
    expect(useApp.getState().decisions).toBe(useApp.getState().decisionsHeld)
  })
})

test('clear all takes away every filter, the dates and what was drilled into; one undo brings it all back', () => {
  const { change, undo, restoreStep } = useApp.getState()
  restoreStep(FIRST_STEP)
  const opened = { dimension: 'category', id: 'Toys', name: 'Toys', before: null, dates: null } as const
  const filtered = {
    selection: setRange(setFilter(EMPTY_SELECTION, 'category', ['Toys']), '2024-01-01', '2024-03-31'),
    drill: { category: [opened] },
  }
  change(filtered)
  change({ selection: EMPTY_SELECTION })
  expect(useApp.getState().present).toEqual(FIRST_STEP)
  undo()
  expect(useApp.getState().present).toEqual({ ...FIRST_STEP, ...filtered })
})

test('a comparison period that begins before the data is told as partial', () => {
  const profile = profileOf([])
  expect(coversRange({ from: '2022-12-31', to: '2023-06-30' }, profile)).toBe(false)
  expect(coversRange({ from: '2023-01-01', to: '2023-06-30' }, profile)).toBe(true)
  expect(coversRange({ from: '2023-01-01', to: '2023-06-30' }, { ...profile, firstDate: null })).toBe(false)
})
