import type { CubeProfile } from '../../shared/query'
import { useApp } from '../store'
import { createDateFormats, type DateFormats } from './dates'
import { createFormats, type Formats } from './numbers'

const NO_CURRENCY = { code: 'USD', minorDigits: 2 } as const

/** Digits of the project's currency behind the decimal mark. */
export const useMinorDigits = (): number =>
  useApp((app) => app.project?.profile.currency.minorDigits ?? NO_CURRENCY.minorDigits)

type AllFormats = { readonly numbers: Formats; readonly dates: DateFormats }

let made: { readonly locale: string; readonly currency: object; readonly formats: AllFormats } | null = null

/** Some fifteen formats of the platform, each slow to make: kept for as long as locale and currency stay. */
function formatsFor(locale: string, currency: CubeProfile['currency']): AllFormats {
  if (made?.locale !== locale || made.currency !== currency) {
    const formats = { numbers: createFormats(locale, currency), dates: createDateFormats(locale) }
    made = { locale, currency, formats }
  }
  return made.formats
}

/** Number and date formats of the window's locale and the project's currency. */
export function useFormats(): AllFormats {
  const locale = useApp((app) => app.locale)
  const currency = useApp((app) => app.project?.profile.currency ?? NO_CURRENCY)
  return formatsFor(locale, currency)
}
