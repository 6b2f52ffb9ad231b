import { useMemo } from 'react'
import type { ChangeMeasure } from '../../shared/change'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'

export interface Signed {
  full(value: number | null): string
  compact(value: number | null): string
}

/** A difference of a measure with its sign, whichever way it goes. */
export function useSigned(measure: ChangeMeasure): Signed {
  const { numbers } = useFormats()
  return useMemo(() => {
    const kind = kindOf(measure)
    const plus = (value: number | null): string => (value !== null && value > 0 ? '+' : '')
    return {
      full: (value) => plus(value) + numbers.full(kind, value),
      compact: (value) => plus(value) + numbers.compact(kind, value),
    }
  }, [numbers, measure])
}
