import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload, IconFileTypeCsv, IconFileTypeXls } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TABLE_FORMATS, type TableFormat } from '../../shared/exports'

const ICON = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const
const ICONS = { csv: <IconFileTypeCsv {...ICON} />, xlsx: <IconFileTypeXls {...ICON} /> } as const

interface TableMenuProps {
  readonly id: string
  readonly label: string
  readonly disabled?: boolean
  save(format: TableFormat): Promise<void>
}

/** Saves rows as a file, sorted and filtered as they are shown. */
export function TableMenu({ id, label, disabled = false, save }: TableMenuProps): React.JSX.Element {
  const { t } = useTranslation()
  const [isSaving, setSaving] = useState(false)
  const choose = async (format: TableFormat): Promise<void> => {
    setSaving(true)
    await save(format).finally(() => setSaving(false))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon aria-label={label} data-testid={`menu-${id}`} loading={isSaving} disabled={disabled}>
            <IconDownload size="1.125rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {TABLE_FORMATS.map((format) => (
          <Menu.Item
            key={format}
            data-testid={`export-${format}-${id}`}
            leftSection={ICONS[format]}
            onClick={() => void choose(format)}
          >
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
