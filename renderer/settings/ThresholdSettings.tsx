import { NumberInput, SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DEFAULT_PROJECT_SETTINGS, projectSettingsSchema } from '../../shared/projectSettings'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { FindingRulesRow, LeastReviewsRow } from './LookingSettings'
import { SettingRow } from './SettingRow'
import { useHighValue } from './useHighValue'
import type { ProjectDraft } from './useProjectDraft'

const FIRST_AMOUNT = 100
const { rfmScoring: SCORINGS } = projectSettingsSchema.shape

/** Where the bounds lie that orders, customers and lines are judged by. */
export function ThresholdSettings({
  draft,
}: {
  readonly draft: ProjectDraft | null
}): React.JSX.Element | null {
  const hasFeedback = useApp((app) => app.project?.profile.hasFeedback ?? false)
  if (draft === null) return null
  return (
    <>
      <HighValueRow draft={draft} />
      <ScoringRow draft={draft} />
      <IdenticalRow draft={draft} />
      <FindingRulesRow />
      {hasFeedback ? <LeastReviewsRow /> : null}
    </>
  )
}

function HighValueRow({ draft }: { readonly draft: ProjectDraft }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const digits = useApp((app) => app.project?.profile.currency.minorDigits ?? 2)
  const now = useHighValue()
  const { highValueCents, highValuePercent } = draft.settings
  const minorUnits = 10 ** digits
  const isFixed = highValueCents !== null
  const { highValueCents: noAmount, highValuePercent: usual } = DEFAULT_PROJECT_SETTINGS
  return (
    <SettingRow
      id="high-value"
      title={t('settings.highValue')}
      effect={[
        t('settings.highValueEffect'),
        now === null
          ? ''
          : t('settings.highValueNow', {
              count: now.orders,
              formatted: numbers.count(now.orders),
              share: numbers.percent(now.netShare),
            }),
      ].join(' ')}
      isDefault={!isFixed && highValuePercent === usual}
      onRestore={() => draft.change({ highValueCents: noAmount, highValuePercent: usual })}
    >
      <SegmentedControl
        size="xs"
        aria-labelledby="setting-high-value"
        data-testid="settings-high-value"
        data={[
          { value: 'percent', label: t('settings.highValuePercent') },
          { value: 'amount', label: t('settings.highValueAmount') },
        ]}
        value={isFixed ? 'amount' : 'percent'}
        onChange={(kind) =>
          draft.change({ highValueCents: kind === 'amount' ? FIRST_AMOUNT * minorUnits : null })
        }
      />
      {isFixed ? (
        <NumberInput
          size="xs"
          w="14rem"
          min={0}
          decimalScale={digits}
          aria-label={t('settings.highValueAmount')}
          data-testid="settings-high-value-amount"
          suffix={` ${numbers.currency}`}
          value={highValueCents / minorUnits}
          onChange={(value) =>
            typeof value === 'number'
              ? draft.change({ highValueCents: Math.round(value * minorUnits) })
              : null
          }
        />
      ) : (
        <NumberInput
          size="xs"
          w="14rem"
          min={1}
          max={99}
          allowDecimal={false}
          aria-label={t('settings.highValuePercent')}
          data-testid="settings-high-value-percent"
          suffix=" %"
          value={highValuePercent}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 ? draft.change({ highValuePercent: value }) : null
          }
        />
      )}
    </SettingRow>
  )
}

function ScoringRow({ draft }: { readonly draft: ProjectDraft }): React.JSX.Element {
  const { t } = useTranslation()
  const { rfmScoring } = draft.settings
  return (
    <SettingRow
      id="scoring"
      title={t('settings.scoring')}
      effect={t(`settings.scoringEffect.${rfmScoring}`)}
      isDefault={rfmScoring === DEFAULT_PROJECT_SETTINGS.rfmScoring}
      onRestore={() => draft.change({ rfmScoring: DEFAULT_PROJECT_SETTINGS.rfmScoring })}
    >
      <SegmentedControl
        size="xs"
        aria-labelledby="setting-scoring"
        data-testid="settings-scoring"
        data={SCORINGS.options.map((value) => ({ value, label: t(`settings.scorings.${value}`) }))}
        value={rfmScoring}
        onChange={(value) => draft.change({ rfmScoring: SCORINGS.parse(value) })}
      />
    </SettingRow>
  )
}

function IdenticalRow({ draft }: { readonly draft: ProjectDraft }): React.JSX.Element {
  const { t } = useTranslation()
  const { dropIdenticalLines } = draft.settings
  return (
    <SettingRow
      id="identical"
      title={t('settings.identical')}
      effect={t('settings.identicalEffect')}
      isDefault={!dropIdenticalLines}
      onRestore={() => draft.change({ dropIdenticalLines: false })}
    >
      <Switch
        aria-labelledby="setting-identical"
        checked={dropIdenticalLines}
        onChange={(event) => draft.change({ dropIdenticalLines: event.currentTarget.checked })}
      />
    </SettingRow>
  )
}
