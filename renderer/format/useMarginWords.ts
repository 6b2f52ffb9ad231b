import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Margin } from '../../shared/margin'
import { useFormats } from './useFormats'

export interface MarginWords {
  /** The margin, with the share of sales that it covers in brackets where that is not all. */
  short(margin: Margin): string
  /** Of a column of such margins: says what stands in the brackets. */
  title(margins: readonly Margin[]): string
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
    const money = ({ cents }: Margin): string => numbers.full('money', cents)
    const partOf = ({ cents, coverage }: Margin): string | null =>
      cents === null || coverage === null || coverage >= 1 ? null : numbers.percent(coverage)
    const said = (words: 'measures.covers' | 'measures.covered', margin: Margin): string | null => {
      const share = partOf(margin)
      return share === null ? null : t(words, { share })
    }
    const joined = (margin: Margin, first: string): string =>
      margin.cents === null
        ? ''
        : [first, said('measures.covered', margin)].filter((part) => part !== null).join(' · ')
    return {
      short: (margin) => {
        const share = partOf(margin)
        return share === null ? money(margin) : `${money(margin)} (${share})`
      },
      title: (margins) =>
        t(
          margins.some((margin) => partOf(margin) !== null)
            ? 'measures.marginKnown'
            : 'measures.names.margin_cents',
        ),
      full: (margin) =>
        joined(margin, t('measures.marginOf', { margin: money(margin), rate: numbers.percent(margin.rate) })),
      note: (margin) => joined(margin, numbers.percent(margin.rate)),
      mark: (margin) => said('measures.covers', margin),
    }
  }, [t, numbers])
}
