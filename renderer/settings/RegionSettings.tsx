import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ISO_CALENDAR, firstDayOf, lastDayOf, type Period } from '../../shared/calendar'
import { formatDay, parseDay } from '../../shared/dates'
import { settingsSchema } from '../../shared/ipc'
import { CalendarChoice } from '../filters/CalendarChoice'
import { useFormats } from '../format/useFormats'
import { useLocaleName } from '../i18n/useLocaleName'
import { useApp } from '../store'
import { saveSettings } from '../store/actions'
import { setCalendar } from '../store/calendarActions'
import { SettingRow } from './SettingRow'
import type { ProjectDraft } from './useProjectDraft'

const FROM_FILES = ''

const { language: LANGUAGES, locale: LOCALES } = settingsSchema.shape
const SAMPLE_DAY = new Date(2024, 1, 29)

/** The words and formats of the window; the project's currency and calendar. */
export function RegionSettings({ draft }: { readonly draft: ProjectDraft | null }): React.JSX.Element {
  return (
    <>
      <LanguageRow />
      <FormatsRow />
      {draft === null ? null : <CurrencyRow draft={draft} />}
      {draft === null ? null : <CalendarRow />}
    </>
  )
}

function LanguageRow(): React.JSX.Element {
  const { t } = useTranslation()
  const language = useApp((app) => app.settings.language)
  return (
    <SettingRow
      id="language"
      title={t('settings.language')}
      effect={t('settings.languageEffect')}
      isDefault={language === 'system'}
      onRestore={() => void saveSettings({ language: 'system' })}
    >
      <Select
        size="xs"
        w="16rem"
        allowDeselect={false}
        aria-labelledby="setting-language"
        data-testid="settings-language"
        data={LANGUAGES.options.map((value) => ({ value, label: t(`shell.languages.${value}`) }))}
        value={language}
        onChange={(value) => void saveSettings({ language: LANGUAGES.parse(value) })}
      />
    </SettingRow>
  )
}

function FormatsRow(): React.JSX.Element {
  const { t } = useTranslation()
  const { locale: chosen } = useApp((app) => app.settings)
  const locale = useApp((app) => app.locale)
  const nameOf = useLocaleName()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(SAMPLE_DAY)
  const number = new Intl.NumberFormat(locale).format(1_234_567.89)
  return (
    <SettingRow
      id="locale"
      title={t('settings.formats')}
      effect={t('settings.formatsEffect', { sample: `${number} · ${day}` })}
      isDefault={chosen === 'system'}
      onRestore={() => void saveSettings({ locale: 'system' })}
    >
      <Select
        size="xs"
        w="16rem"
        allowDeselect={false}
        aria-labelledby="setting-locale"
        data-testid="settings-locale"
        data={LOCALES.options.map((value) => ({ value, label: nameOf(value) }))}
        value={chosen}
        onChange={(value) => void saveSettings({ locale: LOCALES.parse(value) })}
      />
    </SettingRow>
  )
}

function CurrencyRow({ draft }: { readonly draft: ProjectDraft }): React.JSX.Element {
  const { t, i18n } = useTranslation()
  const now = useApp((app) => app.project?.profile.currency.code ?? '')
  const { currency } = draft.settings
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'currency' })
    const codes = Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code} – ${names.of(code) ?? code}`,
    }))
    return [{ value: FROM_FILES, label: t('settings.currencyFromFiles') }, ...codes]
  }, [i18n.language, t])
  return (
    <SettingRow
      id="currency"
      title={t('settings.currency')}
      effect={t('settings.currencyEffect', { now })}
      isDefault={currency === null}
      onRestore={() => draft.change({ currency: null })}
    >
      <Select
        size="xs"
        w="16rem"
        searchable
        allowDeselect={false}
        aria-labelledby="setting-currency"
        data-testid="settings-currency"
        data={data}
        value={currency ?? FROM_FILES}
        onChange={(code) => draft.change({ currency: code === null || code === FROM_FILES ? null : code })}
      />
    </SettingRow>
  )
}

function CalendarRow(): React.JSX.Element | null {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const profile = useApp((app) => app.project?.profile ?? null)
  const last = parseDay(profile?.lastDate ?? '')
  if (profile === null || last === null) return null
  const { calendar } = profile
  const around = (period: Period): string =>
    dates.range({
      from: formatDay(firstDayOf(period, last, calendar)),
      to: formatDay(lastDayOf(period, last, calendar)),
    })
  const { weekStart, fiscalStart } = ISO_CALENDAR
  return (
    <SettingRow
      id="calendar"
      title={t('settings.calendar')}
      effect={t('settings.calendarEffect', { week: around('week'), year: around('year') })}
      isDefault={calendar.weekStart === weekStart && calendar.fiscalStart === fiscalStart}
      onRestore={() => void setCalendar(ISO_CALENDAR)}
    >
      <CalendarChoice calendar={calendar} />
    </SettingRow>
  )
}
