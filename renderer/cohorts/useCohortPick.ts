import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { Selection } from '../../shared/query'
import { request } from '../api'
import type { Gesture } from '../marks/gesture'
import type { Mark } from '../marks/mark'
import { useMarks } from '../marks/useMarks'
import { useApp } from '../store'
import type { CohortWords } from './useCohortWords'

const itself = (mark: Mark): Mark => mark

/** Filters by the customers of a cohort, or shows what else can be done with them. */
export function useCohortPick(
  selection: Selection | undefined,
  words: CohortWords,
): (month: string | undefined, gesture: Gesture) => void {
  const { t } = useTranslation()
  const present = useApp((app) => app.present)
  const showNotice = useApp((app) => app.showNotice)
  const step = useMemo(() => (selection ? { ...present, selection } : undefined), [present, selection])
  const marks = useMarks<Mark>({ step, own: [], markOf: itself })
  return (month, gesture) => {
    // The answer to the first click of a double click may be under way: the second must not take it back.
    if (month === undefined || selection === undefined || gesture.again) return
    void request('customers.cohort', { selection, month }).then((answer) => {
      if (!answer.ok) return showNotice({ text: say(answer.message), isProblem: true })
      const filters = [{ dimension: 'customer' as const, values: [...answer.value], exclude: false }]
      const title = t('cohorts.of', { month: words.month(month) })
      marks.act({ title, filters, values: {}, drill: null }, gesture)
    })
  }
}
