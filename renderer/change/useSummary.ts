import { useTranslation } from 'react-i18next'
import type { ChangeAnswer, ChangeMeasure } from '../../shared/change'
import type { CubeProfile, DimensionName } from '../../shared/query'
import { kindOf, relativeChange } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { inSentence } from '../i18n'
import { coversRange } from '../overview/queries'
import { useSigned } from './useSigned'

interface Summary {
  readonly found: ChangeAnswer | null
  readonly measure: ChangeMeasure
  readonly wanted: DimensionName | null
  readonly profile: CubeProfile
}

/** The change in words, and what to know before reading it. */
export function useSummary({ found, measure, wanted, profile }: Summary): string | undefined {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const signed = useSigned(measure)
  const kind = kindOf(measure)
  if (!found || found.delta === null || found.comparedRange === null) return undefined
  const { delta, before, now, comparedRange, parts, others, dimension } = found
  const range = dates.range(comparedRange)
  const way = delta === 0 ? 'same' : delta > 0 ? 'rose' : 'fell'
  const sum = (of: 'mix' | 'rate'): number =>
    [...parts, ...(others ? [others] : [])].reduce((total, part) => total + (part[of] ?? 0), 0)
  const name = (of: DimensionName): string => inSentence(t(`filters.dimensions.${of}`))
  return [
    t(`change.${way}`, {
      measure: t(`measures.names.${measure}`),
      delta: numbers.full(kind, Math.abs(delta)),
      ratio: numbers.change(relativeChange(now, before)),
      range,
    }),
    ...(measure === 'aov_cents' && parts.length > 0
      ? [t('change.split', { mix: signed.full(sum('mix')), rate: signed.full(sum('rate')) })]
      : []),
    ...(coversRange(comparedRange, profile)
      ? []
      : [t('overview.partComparisonHint', { first: dates.day(profile.firstDate ?? ''), range })]),
    ...(parts.length === 0 ? [t('change.noParts')] : []),
    ...(wanted !== null && dimension !== null && dimension !== wanted
      ? [t('change.overlaps', { wanted: name(wanted), dimension: name(dimension) })]
      : []),
  ].join(' ')
}
