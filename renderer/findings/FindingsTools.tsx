import { SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  SUSPECT_RULES,
  SUSPECT_SORTS,
  type SuspectRule,
  type SuspectsAnswer,
  type SuspectSort,
} from '../../shared/suspects'
import { useFormats } from '../format/useFormats'
import { ScreenOnly } from '../print/ScreenOnly'
import styles from './Findings.module.css'

export interface FindingsChoice {
  readonly rule: SuspectRule | null
  readonly status: 'open' | 'dismissed'
  readonly sort: SuspectSort
}

interface FindingsToolsProps {
  readonly answer: SuspectsAnswer | null
  readonly choice: FindingsChoice
  onChoose(choice: FindingsChoice): void
}

const ALL = 'all'
const STATES = ['open', 'dismissed'] as const

/** Which findings are listed, and in which order. */
export function FindingsTools({ answer, choice, onChoose }: FindingsToolsProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const counts = answer?.counts ?? []
  const countOf = (rule: SuspectRule | null): number =>
    counts
      .filter((each) => rule === null || each.rule === rule)
      .reduce((sum, each) => sum + each[choice.status], 0)
  const label = (rule: SuspectRule | null): string =>
    `${rule === null ? t('findings.all') : t(`findings.rules.${rule}`)} (${numbers.count(countOf(rule))})`
  return (
    <>
      <ScreenOnly>
        <Select
          size="xs"
          w="15rem"
          aria-label={t('findings.columns.rule')}
          allowDeselect={false}
          data={[
            { value: ALL, label: label(null) },
            ...SUSPECT_RULES.map((rule) => ({ value: rule, label: label(rule) })),
          ]}
          value={choice.rule ?? ALL}
          onChange={(value) =>
            onChoose({ ...choice, rule: SUSPECT_RULES.find((rule) => rule === value) ?? null })
          }
          data-testid="findings-rule"
        />
        <Select
          size="xs"
          w="11rem"
          aria-label={t('findings.order.label')}
          allowDeselect={false}
          data={SUSPECT_SORTS.map((value) => ({ value, label: t(`findings.order.${value}`) }))}
          value={choice.sort}
          onChange={(value) =>
            onChoose({ ...choice, sort: SUSPECT_SORTS.find((sort) => sort === value) ?? 'severity' })
          }
        />
        <SegmentedControl
          size="xs"
          aria-label={t('findings.status.label')}
          data={STATES.map((value) => ({ value, label: t(`findings.status.${value}`) }))}
          value={choice.status}
          onChange={(value) => onChoose({ ...choice, status: value === 'dismissed' ? 'dismissed' : 'open' })}
          data-testid="findings-status"
        />
      </ScreenOnly>
      <span
        className={`${styles.count} tabular`}
        role="status"
        data-testid="findings-found"
        data-value={answer?.found ?? ''}
      >
        {answer === null
          ? ''
          : t('findings.found', {
              count: countOf(choice.rule),
              formatted: numbers.count(countOf(choice.rule)),
            })}
      </span>
    </>
  )
}
