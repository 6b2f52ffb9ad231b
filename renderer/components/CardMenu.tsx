import { ActionIcon, Menu } from '@mantine/core'
import { IconChartBar, IconDots, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface CardMenuProps {
  readonly id: string
  readonly title: string
  readonly asTable: boolean
  readonly onToggle: () => void
}

export function CardMenu({ id, title, asTable, onToggle }: CardMenuProps): React.JSX.Element {
  const { t } = useTranslation()
  const Icon = asTable ? IconChartBar : IconTable
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('charts.menu', { title })} data-testid={`menu-${id}`}>
          <IconDots size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          data-testid={`toggle-table-${id}`}
          leftSection={<Icon size="1rem" stroke={1.75} aria-hidden />}
          onClick={onToggle}
        >
          {t(asTable ? 'charts.showChart' : 'charts.showTable')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
