import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Header, RowData } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import type { TableFeatures } from './DataTable'
import styles from './DataTable.module.css'

const ARIA = { asc: 'ascending', desc: 'descending' } as const

interface HeaderCellProps<Row extends RowData> {
  readonly header: Header<TableFeatures, Row, unknown>
  readonly align: 'left' | 'right'
}

/** A column head that sorts. */
export function HeaderCell<Row extends RowData>({ header, align }: HeaderCellProps<Row>): React.JSX.Element {
  const { t } = useTranslation()
  const title = String(header.column.columnDef.header)
  const order = header.column.getIsSorted()
  const Arrow = order === 'asc' ? IconArrowUp : IconArrowDown
  const className = align === 'right' ? styles.right : undefined
  return (
    <th scope="col" className={className} aria-sort={order === false ? 'none' : ARIA[order]}>
      <UnstyledButton
        className={styles.sort ?? ''}
        aria-label={t('charts.sortBy', { column: title })}
        onClick={header.column.getToggleSortingHandler()}
      >
        {title}
        {order === false ? null : <Arrow size="0.875rem" aria-hidden />}
      </UnstyledButton>
    </th>
  )
}
