import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { settingsSchema } from '../../shared/ipc'
import { useLocaleName } from '../i18n/useLocaleName'
import { useApp } from '../store'
import { saveSettings } from '../store/actions'

interface ChoiceProps<Name extends string> {
  readonly title: string
  readonly id: string
  readonly names: readonly Name[]
  readonly current: Name
  wordsOf(name: Name): string
  onChoose(name: Name): void
}

function Choice<Name extends string>(props: ChoiceProps<Name>): React.JSX.Element {
  const { title, id, names, current, wordsOf, onChoose } = props
  return (
    <Menu.Sub position="left-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item data-testid={`${id}-menu`}>{title}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {names.map((name) => (
          <Menu.Item
            key={name}
            data-testid={`${id}-${name}`}
            rightSection={name === current ? <IconCheck size="1rem" aria-hidden /> : null}
            onClick={() => onChoose(name)}
          >
            {wordsOf(name)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

/** The language of the words, and the locale of numbers and dates. */
export function LanguageMenu(): React.JSX.Element {
  const { t } = useTranslation()
  const { language, locale } = useApp((app) => app.settings)
  const placeOf = useLocaleName()
  return (
    <>
      <Choice
        title={t('shell.language')}
        id="language"
        names={settingsSchema.shape.language.options}
        current={language}
        wordsOf={(name) => t(`shell.languages.${name}`)}
        onChoose={(chosen) => void saveSettings({ language: chosen })}
      />
      <Choice
        title={t('shell.formats')}
        id="locale"
        names={settingsSchema.shape.locale.options}
        current={locale}
        wordsOf={placeOf}
        onChoose={(chosen) => void saveSettings({ locale: chosen })}
      />
    </>
  )
}
