import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../shared/relation'
import { useFormats } from '../format/useFormats'
import { relationKey } from './ratingModel'

const SMALLEST_P = 0.001

/** A relation as a sentence: "No clear relation, r = 0.06 (p = 0.684), ρ = …, n = 48". */
export function useRelationWords(): (relation: Relation | null, n: number) => string {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return useCallback(
    (relation, n) => {
      if (relation === null) return t('products.rating.noRelation', { n: numbers.count(n) })
      const decimals = (value: number, digits: number): string =>
        new Intl.NumberFormat(numbers.locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value)
      const p = (value: number): string =>
        value < SMALLEST_P
          ? t('products.rating.pBelow', { value: decimals(SMALLEST_P, 3) })
          : t('products.rating.p', { value: decimals(value, 3) })
      return t('products.rating.relation', {
        words: t(`products.rating.strengths.${relationKey(relation)}`),
        r: decimals(relation.pearson.value, 2),
        p: p(relation.pearson.p),
        rho: decimals(relation.spearman.value, 2),
        pRho: p(relation.spearman.p),
        n: numbers.count(relation.n),
      })
    },
    [t, numbers],
  )
}
