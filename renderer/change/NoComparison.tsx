import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/dates'
import type { CubeProfile } from '../../shared/query'
import styles from '../components/ChartCard.module.css'
import { presetRange } from '../filters/presets'
import { dayOrNull, type Range } from '../format/periods'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { setRange } from '../store/selectionOps'

const TWO_YEARS = 730

/** Dates that have as long a time before them: the last twelve months, else the later half of the data. */
export function suggestedRange({ firstDate, lastDate, calendar }: CubeProfile): Range | null {
  const [first, last] = [dayOrNull(firstDate), dayOrNull(lastDate)]
  if (first === null || last === null || last === first) return null
  if (last - first + 1 >= TWO_YEARS) return presetRange('last12', last, calendar)
  return { from: formatDay(last - Math.floor((last - first + 1) / 2) + 1), to: formatDay(last) }
}

interface NoComparisonProps {
  readonly profile: CubeProfile
  /** A comparison is on already, but there is nothing in its period. */
  readonly isOn: boolean
}

/** Why nothing can be compared, and the way there. */
export function NoComparison({ profile, isOn }: NoComparisonProps): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const { selection } = useApp((app) => app.present)
  const change = useApp((app) => app.change)
  const range = suggestedRange(profile)
  const hasDates = selection.from !== null || selection.to !== null
  const compare = 'previous'
  return (
    <div className={styles.state} data-testid="no-comparison">
      <p>{t(isOn ? 'change.noData' : 'change.choose')}</p>
      {hasDates && !isOn ? (
        <Button variant="default" data-testid="compare-previous" onClick={() => change({ compare })}>
          {t('change.previous')}
        </Button>
      ) : range ? (
        <Button
          variant="default"
          data-testid="compare-suggested"
          onClick={() => change({ compare, selection: setRange(selection, range.from, range.to) })}
        >
          {t('change.suggest', { range: dates.range(range) })}
        </Button>
      ) : null}
    </div>
  )
}
