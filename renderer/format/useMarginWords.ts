import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from './useFormats'

/** A margin as its measures tell it; null where no cost is known. */
export interface Margin {
  readonly cents: number | null
  readonly rate: number | null
  /** Share of gross sales whose cost is known. */
  readonly coverage: number | null
}

export interface MarginWords {
  /** The margin; marked where it is known for a part only. */
  short(margin: Margin): string
  /** With its rate, and the share of sales that it covers where that is not all. */
  full(margin: Margin): string
}

export function useMarginWords(): MarginWords {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return useMemo(() => {
    const covered = ({ coverage }: Margin): string | null =>
      coverage === null || coverage >= 1 ? null : t('measures.covered', { share: numbers.percent(coverage) })
    const money = ({ cents }: Margin): string => numbers.full('money', cents)
    return {
      short: (margin) =>
        margin.cents === null || covered(margin) === null
          ? money(margin)
          : `${money(margin)} (${numbers.percent(margin.coverage)})`,
      full: (margin) =>
        margin.cents === null
          ? ''
          : [
              t('measures.marginOf', { margin: money(margin), rate: numbers.percent(margin.rate) }),
              covered(margin),
            ]
              .filter((part) => part !== null)
              .join(' · '),
    }
  }, [t, numbers])
}
