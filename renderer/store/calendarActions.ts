import type { Calendar } from '../../shared/calendar'
import type { DimensionName } from '../../shared/query'
import { request } from '../api'
import { useApp } from './index'

const NAMED_BY_CALENDAR: readonly DimensionName[] = ['year', 'quarter', 'week']

/**
 * Sets when weeks and business years begin. Filters on weeks, quarters and years are let go: their names mean other days
 * now.
 */
export async function setCalendar(calendar: Calendar): Promise<void> {
  const answer = await request('project.setCalendar', calendar)
  const { present, saving, setProject, change, showNotice } = useApp.getState()
  if (!answer.ok) return showNotice({ text: answer.message, isProblem: true })
  setProject(answer.value, saving)
  const { selection } = present
  const filters = selection.filters.filter(({ dimension }) => !NAMED_BY_CALENDAR.includes(dimension))
  if (filters.length < selection.filters.length) change({ selection: { ...selection, filters } })
}
