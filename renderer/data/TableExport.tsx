import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload, IconFileTypeCsv, IconFileTypeXls } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CardExporter } from '../export/useCardExport'

const ICON = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const

/** Saves the rows of a table, sorted and filtered as they are shown. */
export function TableExport({ exporter }: { readonly exporter: CardExporter }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('export.table')}>
          <ActionIcon aria-label={t('export.table')} data-testid="menu-rows">
            <IconDownload size="1.125rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          data-testid="export-csv-rows"
          leftSection={<IconFileTypeCsv {...ICON} />}
          onClick={exporter.csv}
        >
          {t('export.csv')}
        </Menu.Item>
        <Menu.Item
          data-testid="export-xlsx-rows"
          leftSection={<IconFileTypeXls {...ICON} />}
          onClick={exporter.xlsx}
        >
          {t('export.xlsx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
