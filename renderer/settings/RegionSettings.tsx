import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { SettingRow } from './SettingRow'
import type { ProjectDraft } from './useProjectDraft'

const FROM_FILES = ''

/** The project's currency; the words and formats of the window. */
export function RegionSettings({ draft }: { readonly draft: ProjectDraft | null }): React.JSX.Element | null {
  return draft === null ? null : <CurrencyRow draft={draft} />
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
