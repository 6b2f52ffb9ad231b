import { useMemo } from 'react'
import { useApp } from '../store'
import { createDateFormats, type DateFormats } from './dates'
import { createFormats, type Formats } from './numbers'

const NO_CURRENCY = { code: 'USD', minorDigits: 2 } as const

/** Digits of the project's currency behind the decimal mark. */
export const useMinorDigits = (): number =>
  useApp((app) => app.project?.profile.currency.minorDigits ?? NO_CURRENCY.minorDigits)

/** Number and date formats of the window's locale and the project's currency. */
export function useFormats(): { readonly numbers: Formats; readonly dates: DateFormats } {
  const locale = useApp((app) => app.locale)
  const currency = useApp((app) => app.project?.profile.currency ?? NO_CURRENCY)
  return useMemo(
    () => ({ numbers: createFormats(locale, currency), dates: createDateFormats(locale) }),
    [locale, currency],
  )
}
