import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/ipc'

const SAMPLE = 1234.5

/** The name of a locale of numbers and dates, with a number as it writes it. */
export function useLocaleName(): (name: Settings['locale']) => string {
  const { t, i18n } = useTranslation()
  const places = new Intl.DisplayNames(i18n.language, { type: 'region' })
  return (name) =>
    name === 'system'
      ? t('shell.formatsSystem')
      : t('shell.formatsOf', {
          place: places.of(name.slice(-2)),
          number: new Intl.NumberFormat(name, { minimumFractionDigits: 2 }).format(SAMPLE),
        })
}
