import { beforeEach, expect, test } from 'vitest'
import { useApp } from '../../../renderer/store'
import { recalendared } from '../../../renderer/store/recalendar'
import { fittingView } from '../../../renderer/store/savedViews'
import { FIRST_STEP, type Step } from '../../../renderer/store/step'
import { shownView } from '../../../renderer/store/viewActions'
import { ISO_CALENDAR, type Calendar } from '../../../shared/calendar'
import type { DimensionName } from '../../../shared/query'
import { selection } from '../../support/ask'
import { profileOf } from './support'

const SUNDAYS: Calendar = { ...ISO_CALENDAR, weekStart: 'sunday' }
const APRIL: Calendar = { ...ISO_CALENDAR, fiscalStart: 4 }
const under = (calendar: Calendar) => ({ ...profileOf(['week', 'quarter', 'year', 'store']), calendar })

const stepOf = (
  dimension: DimensionName,
  values: string[],
  more: { from?: string; to?: string; exclude?: boolean } = {},
): Step => {
  const { exclude = false, ...dates } = more
  return { ...FIRST_STEP, selection: selection({ ...dates, filters: [{ dimension, values, exclude }] }) }
}

const datesOf = ({ selection: { from, to, filters } }: Step) => [from, to, filters.length]

test('a week, a quarter and a year become the days that they meant', () => {
  const week = recalendared(stepOf('week', ['2024-W05']), ISO_CALENDAR, under(SUNDAYS))
  expect(datesOf(week.step)).toEqual(['2024-01-29', '2024-02-04', 0])
  expect(week).toMatchObject({ converted: true, lost: false })
  const year = recalendared(stepOf('year', ['2024']), ISO_CALENDAR, under(APRIL))
  expect(datesOf(year.step)).toEqual(['2024-01-01', '2024-12-31', 0])
  const quarter = recalendared(stepOf('quarter', ['FY2024-Q1']), APRIL, under(ISO_CALENDAR))
  expect(datesOf(quarter.step)).toEqual(['2023-04-01', '2023-06-30', 0])
})

test('weeks that follow upon each other are one stretch; weeks apart and excluded ones are let go', () => {
  const weeks = recalendared(stepOf('week', ['2024-W06', '2024-W05']), ISO_CALENDAR, under(SUNDAYS))
  expect(datesOf(weeks.step)).toEqual(['2024-01-29', '2024-02-11', 0])
  for (const step of [
    stepOf('week', ['2024-W05', '2024-W07']),
    stepOf('week', ['2024-W05'], { exclude: true }),
  ]) {
    const gone = recalendared(step, ISO_CALENDAR, under(SUNDAYS))
    expect(datesOf(gone.step)).toEqual([null, null, 0])
    expect(gone).toMatchObject({ converted: false, lost: true })
  }
})

test('the date range still holds', () => {
  const week = ['2024-W05']
  const cut = recalendared(stepOf('week', week, { from: '2024-02-01' }), ISO_CALENDAR, under(SUNDAYS))
  expect(datesOf(cut.step)).toEqual(['2024-02-01', '2024-02-04', 0])
  const apart = recalendared(stepOf('week', week, { from: '2024-03-01' }), ISO_CALENDAR, under(SUNDAYS))
  expect([datesOf(apart.step), apart.lost]).toEqual([['2024-03-01', null, 0], true])
})

test('what means the same days stays as it is', () => {
  for (const step of [
    stepOf('quarter', ['2024-Q1']),
    stepOf('month', ['2024-02']),
    stepOf('store', ['s1']),
  ]) {
    const same = recalendared(step, ISO_CALENDAR, under(SUNDAYS))
    expect(same).toEqual({ step, converted: false, lost: false })
  }
})

test('a drill path ends above a week of another calendar; the dates of the week stay', () => {
  const opened = (dimension: DimensionName, id: string) => ({
    dimension,
    id,
    name: id,
    before: null,
    dates: { set: { from: '2024-02-01', to: '2024-02-29' }, before: { from: null, to: null } },
  })
  const month = opened('month', '2024-02')
  const dated = selection({ from: '2024-01-29', to: '2024-02-04' })
  const step = {
    ...FIRST_STEP,
    selection: dated,
    drill: { trend: [month, opened('week', '2024-W05')] },
  }
  const { step: now } = recalendared(step, ISO_CALENDAR, under(SUNDAYS))
  expect([now.selection, now.drill]).toEqual([dated, { trend: [month] }])
})

const INFO = {
  token: 'p1',
  name: 'Shop',
  readOnly: false,
  heldBy: null,
  changedElsewhere: false,
  savedAt: null,
} as const

beforeEach(() => {
  useApp.getState().setProject(null, false)
  useApp.getState().restoreStep(FIRST_STEP)
})

test('undo and redo lead to the same days as before', () => {
  const app = useApp.getState()
  app.restoreStep(stepOf('week', ['2024-W05']))
  app.change(stepOf('week', ['2024-W06']))
  app.undo()
  app.mapSteps((step) => recalendared(step, ISO_CALENDAR, under(SUNDAYS)).step)
  expect(datesOf(useApp.getState().present)).toEqual(['2024-01-29', '2024-02-04', 0])
  app.redo()
  expect(datesOf(useApp.getState().present)).toEqual(['2024-02-05', '2024-02-11', 0])
  app.undo()
  expect(datesOf(useApp.getState().present)).toEqual(['2024-01-29', '2024-02-04', 0])
})

test('a view saved under another calendar shows the days it was saved with; without periods it keeps no calendar', () => {
  const app = useApp.getState()
  app.setProject({ ...INFO, profile: under(ISO_CALENDAR) }, false)
  expect(shownView(useApp.getState())).not.toHaveProperty('calendar')
  app.restoreStep(stepOf('week', ['2024-W05']))
  const saved = shownView(useApp.getState())
  expect(saved.calendar).toEqual(ISO_CALENDAR)
  const shown = fittingView(saved, under(SUNDAYS))
  expect([datesOf(shown.step), shown.converted]).toEqual([['2024-01-29', '2024-02-04', 0], true])
  expect(fittingView(saved, under(ISO_CALENDAR)).step.selection.filters).toHaveLength(1)
})
