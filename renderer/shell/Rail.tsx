import { Tooltip, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconBook2,
  IconDatabase,
  IconHelp,
  IconLayoutDashboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSettings,
  IconShoppingBag,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { saveSettings } from '../store/actions'
import { PAGES, type Page } from '../store/viewSlice'
import styles from './Shell.module.css'

const ICONS = {
  overview: IconLayoutDashboard,
  products: IconShoppingBag,
  customers: IconUsers,
  data: IconDatabase,
  dictionary: IconBook2,
} as const satisfies Record<Page, unknown>

const FOOT = [
  { name: 'settings', Icon: IconSettings },
  { name: 'help', Icon: IconHelp },
] as const

/** The pages; narrow it shows icons alone, with their names as tooltips. */
export function Rail(): React.JSX.Element {
  const { t } = useTranslation()
  const page = useApp((app) => app.page)
  const goTo = useApp((app) => app.goTo)
  const openDialog = useApp((app) => app.openDialog)
  const collapsed = useApp((app) => app.settings.railCollapsed)
  const isSmall = useMediaQuery('(max-width: 52rem)') ?? false
  const narrow = collapsed || isSmall
  const Toggle = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const toggleText = t(narrow ? 'shell.expand' : 'shell.collapse')
  return (
    <nav
      aria-label={t('shell.navigation')}
      className={narrow ? `${styles.rail} ${styles.railNarrow}` : styles.rail}
    >
      {PAGES.map((name) => {
        const Icon = ICONS[name]
        const text = t(`shell.pages.${name}`)
        return (
          <Tooltip key={name} label={text} position="right" disabled={!narrow}>
            <UnstyledButton
              className={styles.item ?? ''}
              aria-current={page === name ? 'page' : undefined}
              aria-label={text}
              data-testid={`nav-${name}`}
              onClick={() => goTo(name)}
            >
              <Icon size="1.25rem" stroke={1.75} aria-hidden />
              {narrow ? null : text}
            </UnstyledButton>
          </Tooltip>
        )
      })}
      <div className={styles.spacer} />
      {FOOT.map(({ name, Icon }) => (
        <Tooltip key={name} label={t(`${name}.title`)} position="right" disabled={!narrow}>
          <UnstyledButton
            className={styles.item ?? ''}
            aria-label={t(`${name}.title`)}
            aria-haspopup="dialog"
            data-testid={`open-${name}`}
            onClick={() => openDialog(name)}
          >
            <Icon size="1.25rem" stroke={1.75} aria-hidden />
            {narrow ? null : t(`${name}.title`)}
          </UnstyledButton>
        </Tooltip>
      ))}
      {isSmall ? null : (
        <Tooltip label={toggleText} position="right">
          <UnstyledButton
            className={styles.item ?? ''}
            aria-label={toggleText}
            data-testid="rail-toggle"
            onClick={() => void saveSettings({ railCollapsed: !narrow })}
          >
            <Toggle size="1.25rem" stroke={1.75} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      )}
    </nav>
  )
}
