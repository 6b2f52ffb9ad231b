import type { Calendar } from '../../shared/calendar'
import { request } from '../api'
import { words } from '../i18n'
import { say } from '../i18n/say'
import { useApp } from './index'
import { recalendared, type Recalendared } from './recalendar'

/** Says what became of filters on weeks, quarters and years. */
export function tellRecalendared({ converted, lost }: Pick<Recalendared, 'converted' | 'lost'>): void {
  if (!converted && !lost) return
  const text = words.t(lost ? 'filters.periodsLost' : 'filters.periodsConverted')
  useApp.getState().showNotice({ text, isProblem: false })
}

/** Sets when weeks and business years begin. What filters and undo steps say of them means the same days as before. */
export async function setCalendar(calendar: Calendar): Promise<void> {
  const { project: before } = useApp.getState()
  const answer = await request('project.setCalendar', calendar)
  const { saving, setProject, mapSteps, showNotice } = useApp.getState()
  if (!answer.ok) return showNotice({ text: say(answer.message), isProblem: true })
  setProject(answer.value, saving)
  if (!before) return
  const { profile } = answer.value
  const outcome = { converted: false, lost: false }
  mapSteps((step) => {
    const { step: now, converted, lost } = recalendared(step, before.profile.calendar, profile)
    outcome.converted ||= converted
    outcome.lost ||= lost
    return now
  })
  tellRecalendared(outcome)
}
