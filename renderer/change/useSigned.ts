import { useMemo } from 'react'
import type { ChangeMeasure } from '../../shared/change'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'

export interface Signed {
  full(value: number | null): string
  /** Beside a bar; a ratio in full, since its parts are small. */
  short(value: number | null): string
}

/** A difference of a measure with its sign, whichever way it goes. */
export function useSigned(measure: ChangeMeasure): Signed {
  const { numbers } = useFormats()
  return useMemo(() => {
    const kind = kindOf(measure)
    const signed = (value: number | null, text: string): string =>
      value !== null && value > 0 ? `+${text}` : text.replace(/^-/, '\u2212')
    const full = (value: number | null): string => signed(value, numbers.full(kind, value))
    return {
      full,
      short: (value) => (measure === 'aov_cents' ? full(value) : signed(value, numbers.compact(kind, value))),
    }
  }, [numbers, measure])
}
