import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_LEAST_REVIEWS, USUAL_PRESENTATION } from '../../shared/presentation'
import { EMPTY_SELECTION, querySchema } from '../../shared/query'
import { SUSPECT_RULES, USUAL_SUSPECT_SETTINGS } from '../../shared/suspects'
import { request } from '../api'
import { RulesMenu } from '../findings/RulesMenu'
import { useDecisions } from '../findings/useDecisions'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { changePresentation } from '../store/presentationActions'
import { SettingRow } from './SettingRow'

/** Reviews of each product that has any, over all the data; null before the answer. */
function useReviewCounts(): readonly number[] | null {
  const [counts, setCounts] = useState<readonly number[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const query = querySchema.parse({ selection: EMPTY_SELECTION, by: ['product'], measures: ['reviews'] })
    void request('query.page', { queries: [query] }).then((answer) => {
      const rows = answer.ok ? (answer.value[0]?.rows ?? []) : []
      if (isWanted) setCounts(rows.map(({ values }) => values[0] ?? 0).filter((count) => count > 0))
    })
    return () => {
      isWanted = false
    }
  }, [])
  return counts
}

/** Reviews that a product needs for its rating to be set against its sales. */
export function LeastReviewsRow(): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const least = useApp((app) => app.presentation.leastReviews)
  const counts = useReviewCounts()
  const enough = counts?.filter((count) => count >= least).length ?? 0
  const now =
    counts === null
      ? ''
      : t('settings.leastReviewsNow', {
          count: counts.length,
          enough: numbers.count(enough),
          formatted: numbers.count(counts.length),
        })
  return (
    <SettingRow
      id="least-reviews"
      title={t('settings.leastReviews')}
      effect={`${t('settings.leastReviewsEffect')} ${now}`.trim()}
      isDefault={least === USUAL_PRESENTATION.leastReviews}
      onRestore={() => void changePresentation({ leastReviews: USUAL_PRESENTATION.leastReviews })}
    >
      <NumberInput
        size="xs"
        w="14rem"
        min={1}
        max={MOST_LEAST_REVIEWS}
        allowDecimal={false}
        clampBehavior="strict"
        aria-labelledby="setting-least-reviews"
        data-testid="settings-least-reviews"
        value={least}
        onChange={(value) =>
          typeof value === 'number' && value >= 1 ? void changePresentation({ leastReviews: value }) : null
        }
      />
    </SettingRow>
  )
}

/** The rules by which a sale deserves a look; the same menu as on their card. */
export function FindingRulesRow(): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  useDecisions()
  const rules = useApp((app) => app.decisions.settings)
  const setRules = useApp((app) => app.setSuspectSettings)
  const on = SUSPECT_RULES.filter((rule) => rules[rule].isOn)
  const changed = SUSPECT_RULES.filter(
    (rule) => rules[rule].threshold !== USUAL_SUSPECT_SETTINGS[rule].threshold,
  )
  return (
    <SettingRow
      id="findings"
      title={t('findings.title')}
      effect={`${t('settings.findingsEffect')} ${t('settings.findingsNow', {
        on: numbers.count(on.length),
        all: numbers.count(SUSPECT_RULES.length),
        changed: numbers.count(changed.length),
      })}`}
      isDefault={on.length === SUSPECT_RULES.length && changed.length === 0}
      onRestore={() => setRules(USUAL_SUSPECT_SETTINGS)}
    >
      <RulesMenu settings={rules} onChange={setRules} />
    </SettingRow>
  )
}
