import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suspect } from '../../shared/suspects'
import { useFormats } from '../format/useFormats'

const named = (name: string | null, id: string | null): string =>
  name === null || name === '' ? (id ?? '') : name

/** What makes it a finding, in a sentence. */
export function useEvidence(): (suspect: Suspect) => string {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return useCallback(
    ({ evidence, line, other, netCents }) => {
      const product = named(line.productName, line.productId)
      const minutes = (value: number): string => numbers.full('count', Math.round(value * 10) / 10)
      switch (evidence.rule) {
        case 'two_stores':
          return t('findings.evidence.two_stores', {
            store: named(line.storeName, line.storeId),
            minutes: minutes(evidence.minutes),
            other: named(other?.storeName ?? null, other?.storeId ?? null),
          })
        case 'repeated_purchase':
          return t('findings.evidence.repeated_purchase', {
            product,
            minutes: minutes(evidence.minutes),
            other: other?.transactionId ?? '',
          })
        case 'high_discount':
          return evidence.share === null || evidence.share > 1
            ? t('findings.evidence.more_than_gross', { product })
            : t('findings.evidence.high_discount', { product, share: numbers.percent(evidence.share) })
        case 'unusual_price':
          return t('findings.evidence.unusual_price', {
            product,
            price: numbers.full('money', evidence.priceCents),
            usual: numbers.full('money', evidence.medianCents),
            times: numbers.full('count', Math.round((evidence.priceCents / evidence.medianCents) * 10) / 10),
            sales: numbers.count(evidence.sales),
          })
        case 'large_order':
          return t('findings.evidence.large_order', {
            order: line.transactionId,
            net: numbers.full('money', netCents),
            usual: numbers.full('money', evidence.medianCents),
          })
        case 'return_without_sale':
          return t('findings.evidence.return_without_sale', { product })
        case 'no_price':
          return t('findings.evidence.no_price', { product, units: numbers.count(line.units) })
      }
    },
    [t, numbers],
  )
}
