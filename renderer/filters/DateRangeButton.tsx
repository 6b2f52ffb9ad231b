import { Button, Popover, UnstyledButton } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar, IconChevronDown } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { parseDay } from '../../shared/dates'
import type { CubeProfile } from '../../shared/query'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { setRange } from '../store/selectionOps'
import { CalendarChoice } from './CalendarChoice'
import styles from './FilterBar.module.css'
import { PRESETS, presetRange } from './presets'

/** As the picker counts: Sunday = 0. */
const FIRST_DAY_OF_WEEK = { sunday: 0, monday: 1, saturday: 6 } as const

interface DateChoiceProps {
  readonly profile: CubeProfile
  onChosen(): void
}

function DateChoice({ profile, onChosen }: DateChoiceProps): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const [begun, setBegun] = useState<string | null>(null)
  const { selection } = useApp((app) => app.present)
  const change = useApp((app) => app.change)
  const first = profile.firstDate ?? ''
  const last = profile.lastDate ?? ''
  const lastDay = parseDay(last)
  const range = { from: selection.from ?? first, to: selection.to ?? last }
  const apply = (from: string | null, to: string | null): void => {
    change({ selection: setRange(selection, from, to) })
    onChosen()
  }
  return (
    <div className={styles.dates}>
      <div className={styles.presets}>
        {PRESETS.map((preset) => {
          const meant = lastDay === null ? null : presetRange(preset, lastDay, profile.calendar)
          const from = meant?.from ?? null
          const to = meant?.to ?? null
          return (
            <UnstyledButton
              key={preset}
              className={styles.preset ?? ''}
              data-testid={`preset-${preset}`}
              aria-pressed={selection.from === from && selection.to === to}
              onClick={() => apply(from, to)}
            >
              {t(`filters.presets.${preset}`)}
              <small>{dates.range(meant ?? { from: first, to: last })}</small>
            </UnstyledButton>
          )
        })}
      </div>
      <div>
        <DatePicker
          type="range"
          allowSingleDateInRange
          numberOfColumns={2}
          size="xs"
          firstDayOfWeek={FIRST_DAY_OF_WEEK[profile.calendar.weekStart]}
          weekendDays={[]}
          defaultDate={range.from}
          minDate={first}
          maxDate={last}
          value={begun === null ? [range.from, range.to] : [begun, null]}
          ariaLabels={{
            previousMonth: t('filters.previousMonth'),
            nextMonth: t('filters.nextMonth'),
          }}
          onChange={([from, to]) => (from !== null && to !== null ? apply(from, to) : setBegun(from))}
        />
        <p className={styles.note}>{t('filters.presetNote', { date: dates.day(last) })}</p>
        <CalendarChoice calendar={profile.calendar} />
      </div>
    </div>
  )
}

/** The date range: presets counted back from the last date of the data, or two days of a calendar. */
export const DateRangeButton = memo(function DateRangeButton({ profile }: Pick<DateChoiceProps, 'profile'>) {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const [opened, setOpened] = useState(false)
  const [from, to] = useApp(
    useShallow(({ present: { selection } }) => [selection.from, selection.to] as const),
  )
  const isAll = from === null && to === null
  const range = { from: from ?? profile.firstDate ?? '', to: to ?? profile.lastDate ?? '' }
  const text = dates.range(range)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          variant={isAll ? 'default' : 'light'}
          data-testid="filter-date"
          data-from={range.from}
          data-to={range.to}
          leftSection={<IconCalendar size="1rem" stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
          aria-label={`${t(isAll ? 'filters.allDates' : 'filters.date')}: ${text}`}
          onClick={() => setOpened(!opened)}
        >
          {text}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DateChoice profile={profile} onChosen={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
})
