import { Button, SegmentedControl, Tooltip } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EMPTY_SELECTION, type Comparison, type CubeProfile, type DimensionName } from '../../shared/query'
import { useFormats } from '../format/useFormats'
import type { Range } from '../format/periods'
import { useApp } from '../store'
import { isEmpty } from '../store/selectionOps'
import { DateRangeButton } from './DateRangeButton'
import styles from './FilterBar.module.css'
import { FilterChip } from './FilterChip'
import { DimensionButton, MoreFilters } from './DimensionButton'

/** Most asked for first; what does not fit stands under "More filters". */
const ORDER = [
  'category',
  'country',
  'store',
  'product',
  'segment',
  'promotion_method',
  'customer',
  'subcategory',
  'brand',
  'supplier',
  'region',
  'city',
  'customer_country',
  'promotion',
  'channel',
  'payment_method',
  'weekday',
  'hour',
  'high_value',
  'is_return',
] as const satisfies readonly DimensionName[]
const SHOWN = 4

interface FilterBarProps {
  readonly profile: CubeProfile
  readonly comparedRange: Range | null
}

const CompareSwitch = memo(function CompareSwitch({ comparedRange }: Pick<FilterBarProps, 'comparedRange'>) {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const compare = useApp((app) => app.present.compare)
  const change = useApp((app) => app.change)
  const options = { off: null, previous: 'previous', year: 'year' } as const satisfies Record<
    string,
    Comparison | null
  >
  const label =
    comparedRange === null
      ? t('filters.comparedNone')
      : t('filters.comparedTo', { range: dates.range(comparedRange) })
  return (
    <Tooltip label={label} disabled={compare === null}>
      <SegmentedControl
        size="xs"
        aria-label={t('filters.compare')}
        data-testid="compare"
        data={(['off', 'previous', 'year'] as const).map((name) => ({
          value: name,
          label: t(`filters.compareWith.${name}`),
        }))}
        value={compare ?? 'off'}
        onChange={(value) => change({ compare: options[value] })}
      />
    </Tooltip>
  )
})

/** Date range, comparison, one button for each dimension of the data, and the active filters as chips. */
export function FilterBar({ profile, comparedRange }: FilterBarProps): React.JSX.Element {
  const { t } = useTranslation()
  const { selection } = useApp((app) => app.present)
  const change = useApp((app) => app.change)
  const [shown, more] = useMemo(() => {
    const present = ORDER.filter((name) => profile.dimensions.some((known) => known.name === name))
    return [present.slice(0, SHOWN), present.slice(SHOWN)]
  }, [profile])
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('filters.label')} data-testid="filter-bar">
      <DateRangeButton profile={profile} />
      <CompareSwitch comparedRange={comparedRange} />
      <span className={styles.divider} aria-hidden />
      {shown.map((dimension) => (
        <DimensionButton key={dimension} dimension={dimension} />
      ))}
      {more.length > 0 ? <MoreFilters dimensions={more} /> : null}
      {selection.filters.map((filter) => (
        <FilterChip key={filter.dimension} filter={filter} />
      ))}
      {isEmpty(selection) ? null : (
        <Button
          variant="subtle"
          data-testid="clear-all"
          onClick={() => change({ selection: EMPTY_SELECTION })}
        >
          {t('filters.clearAll')}
        </Button>
      )}
    </div>
  )
}
