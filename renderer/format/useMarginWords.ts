import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Margin } from '../../shared/margin'
import { useFormats } from './useFormats'

export interface MarginWords {
  /** The margin; marked where it is known for a part only. */
  short(margin: Margin): string
  /** With its rate, and the share of sales that it covers where that is not all. */
  full(margin: Margin): string
  /** Its rate and what it covers, to stand behind the margin; empty where none is known. */
  note(margin: Margin): string
  /** The share that it covers, to stand behind the margin; none where that is all. */
  mark(margin: Margin): string | null
}

export function useMarginWords(): MarginWords {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return useMemo(() => {
    const covered = ({ coverage }: Margin): string | null =>
      coverage === null || coverage >= 1 ? null : t('measures.covered', { share: numbers.percent(coverage) })
    const money = ({ cents }: Margin): string => numbers.full('money', cents)
    const mark = (margin: Margin): string | null =>
      margin.cents === null || covered(margin) === null
        ? null
        : t('measures.covers', { share: numbers.percent(margin.coverage) })
    const joined = (margin: Margin, first: string): string =>
      margin.cents === null ? '' : [first, covered(margin)].filter((part) => part !== null).join(' · ')
    return {
      short: (margin) => [money(margin), mark(margin)].filter((part) => part !== null).join(' · '),
      full: (margin) =>
        joined(margin, t('measures.marginOf', { margin: money(margin), rate: numbers.percent(margin.rate) })),
      note: (margin) => joined(margin, numbers.percent(margin.rate)),
      mark,
    }
  }, [t, numbers])
}
