import { useTranslation } from 'react-i18next'
import type { Progress } from '../../shared/report'
import { useFormats } from '../format/useFormats'

/** How far a step is, 0 to 100. */
export const percentDone = ({ done, of }: Progress): number => (of > 0 ? Math.min(100, (100 * done) / of) : 0)

/** Rows or tables, rows a second and the time left of a step, in one line. */
export function useFigures(): (progress: Progress) => string {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return ({ unit, done, of, rows, rowsPerSecond, secondsLeft }) => {
    const parts: string[] = []
    if (unit === 'tables') parts.push(t('importing.tables', { done, of }))
    else if (rows > 0) parts.push(t('importing.rows', { rows: numbers.count(rows) }))
    if (rowsPerSecond > 0) parts.push(t('importing.rate', { rate: numbers.count(Math.round(rowsPerSecond)) }))
    if (secondsLeft !== null) {
      const whole = Math.ceil(secondsLeft)
      const time =
        whole < 60
          ? t('importing.seconds', { count: whole })
          : t('importing.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
      parts.push(t('importing.left', { time }))
    }
    return parts.join(' · ')
  }
}
