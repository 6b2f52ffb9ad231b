import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FIRST_WEEKDAY, WEEK_STARTS, type Calendar } from '../../shared/calendar'
import { useFormats } from '../format/useFormats'
import { setCalendar } from '../store/calendarActions'
import styles from './FilterBar.module.css'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** When weeks and business years of the project begin. */
export function CalendarChoice({ calendar }: { readonly calendar: Calendar }): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  return (
    <div className={styles.calendar}>
      <NativeSelect
        size="xs"
        label={t('filters.weekStart')}
        data-testid="calendar-week"
        value={calendar.weekStart}
        data={WEEK_STARTS.map((value) => ({ value, label: dates.weekday(FIRST_WEEKDAY[value], 'long') }))}
        onChange={({ currentTarget }) => {
          const weekStart = WEEK_STARTS.find((value) => value === currentTarget.value)
          if (weekStart) void setCalendar({ ...calendar, weekStart })
        }}
      />
      <NativeSelect
        size="xs"
        label={t('filters.fiscalStart')}
        data-testid="calendar-year"
        value={String(calendar.fiscalStart)}
        data={MONTHS.map((month) => ({ value: String(month), label: dates.month(month) }))}
        onChange={({ currentTarget }) =>
          void setCalendar({ ...calendar, fiscalStart: Number(currentTarget.value) })
        }
      />
    </div>
  )
}
