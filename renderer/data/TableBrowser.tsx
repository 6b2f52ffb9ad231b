import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableEntry } from '../../shared/tables'
import { useApp } from '../store'
import styles from './Data.module.css'
import { TableRows } from './TableRows'
import { TableSql } from './TableSql'

export interface TableBrowserProps {
  readonly table: TableEntry
  /** The filter to begin with; no text, no filter. */
  readonly column: string
  readonly text: string
}

/** One table: what it is, its rows, and the statement that fills it where there is one. */
export function TableBrowser(props: TableBrowserProps): React.JSX.Element {
  const { t } = useTranslation()
  const { table } = props
  const openEntry = useApp((app) => app.openEntry)
  const [shown, setShown] = useState<'rows' | 'sql'>('rows')
  return (
    <section
      className={styles.table}
      aria-label={table.name}
      data-testid="table-browser"
      data-table={table.name}
    >
      <header className={styles.head}>
        <h1 className={styles.title}>{table.name}</h1>
        {table.sql === null ? null : (
          <SegmentedControl
            size="xs"
            aria-label={t('data.browser.shown')}
            value={shown}
            onChange={(value) => setShown(value === 'sql' ? 'sql' : 'rows')}
            data={[
              { value: 'rows', label: t('data.browser.rows') },
              { value: 'sql', label: t('data.browser.sql') },
            ]}
            data-testid="table-shown"
          />
        )}
        <span className={styles.spacer} />
        <Button variant="subtle" size="compact-xs" onClick={() => openEntry(`table-${table.name}`)}>
          {t('data.browser.definition')}
        </Button>
      </header>
      <p className={styles.note}>
        {table.definition}. {t('dictionary.grain')}: {table.grain}.
      </p>
      {shown === 'sql' && table.sql !== null ? (
        <TableSql name={table.name} sql={table.sql} />
      ) : (
        <TableRows {...props} />
      )}
    </section>
  )
}
