import { useApp } from '../store'

/** Shares of a guess as whole percents: more digits would claim what is not known. */
export function usePercent(): (share: number) => string {
  const locale = useApp((app) => app.locale)
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (share) => format.format(share)
}
