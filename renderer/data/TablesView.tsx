import { NavLink } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYERS, type TableEntry } from '../../shared/tables'
import { request } from '../api'
import { ErrorPanel } from '../components/ErrorPanel'
import { useFormats } from '../format/useFormats'
import { useSpokenTables } from '../i18n/tableTexts'
import { useApp } from '../store'
import styles from './Data.module.css'
import { openTable } from './open'
import { TableBrowser } from './TableBrowser'
import { askTables, useSaved } from './useSaved'
import { Waiting } from './Waiting'

const FIRST = 'gold_kpis'

interface TablesProps {
  readonly tables: readonly TableEntry[]
}

function TableNames({ tables, shown }: TablesProps & { readonly shown: string }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const names = useRef<HTMLElement>(null)
  useEffect(() => {
    names.current?.querySelector(`[data-testid="table-name-${shown}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return (
    <nav ref={names} className={styles.names} aria-label={t('data.browser.tables')}>
      {LAYERS.map((layer) => (
        <section key={layer}>
          <h2 className={styles.layer}>{t(`data.layers.${layer}`)}</h2>
          {tables
            .filter((table) => table.layer === layer)
            .map(({ name, rows }) => (
              <NavLink
                key={name}
                component="button"
                className={styles.tableName ?? ''}
                label={name}
                rightSection={<span className="tabular">{numbers.count(rows)}</span>}
                active={name === shown}
                aria-current={name === shown ? 'true' : undefined}
                title={name}
                data-testid={`table-name-${name}`}
                onClick={() => openTable(name, null)}
              />
            ))}
        </section>
      ))}
    </nav>
  )
}

function Tables({ tables: told }: TablesProps): React.JSX.Element | null {
  const tables = useSpokenTables(told)
  const options = useApp((app) => app.options)
  const wanted = options['data.table']
  const table =
    tables.find(({ name }) => name === wanted) ?? tables.find(({ name }) => name === FIRST) ?? tables[0]
  const column = options['data.filterColumn']
  const text = options['data.filterText']
  if (!table) return null
  const first = table.columns[0]?.name ?? ''
  const known = table.columns.some(({ name }) => name === column) ? String(column) : first
  return (
    <div className={styles.browser}>
      <TableNames tables={tables} shown={table.name} />
      <TableBrowser
        key={`${table.name} ${known} ${String(text)}`}
        table={table}
        column={known}
        text={column === known && typeof text === 'string' ? text : ''}
      />
    </div>
  )
}

/** Any table of the project, read only. The engine lets its copy of the file go when this closes. */
export function TablesView(): React.JSX.Element {
  const answer = useSaved(askTables)
  useEffect(() => () => void request('tables.close', {}), [])
  if (answer?.ok) return <Tables tables={answer.value.tables} />
  return <div className={styles.page}>{answer ? <ErrorPanel failure={answer} /> : <Waiting />}</div>
}
