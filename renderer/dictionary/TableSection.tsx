import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableEntry } from '../../shared/tables'
import { openTable } from '../data/open'
import { useApp } from '../store'
import styles from './Dictionary.module.css'
import { columnKey, tableKey } from './entries'

interface TableSectionProps {
  readonly table: TableEntry
  /** The entries looked for; null where all are shown. */
  readonly found: ReadonlySet<string> | null
}

/** A table; its columns open by its head, and by themselves where they are what is looked for. */
export function TableSection({ table, found }: TableSectionProps): React.JSX.Element {
  const { t } = useTranslation()
  const { name, grain, definition, sources, columns } = table
  const key = tableKey(name)
  const isAsked = useApp((app) => app.entry === key)
  const [isOpen, setOpen] = useState(isAsked)
  const shown =
    found === null || found.has(key)
      ? columns
      : columns.filter((column) => found.has(columnKey(name, column.name)))
  const open = isOpen || (found !== null && shown.length < columns.length) || found?.size === 1
  const panel = `${key}-columns`
  return (
    <article id={key} tabIndex={-1} className={styles.card} data-testid="dictionary-table" data-name={name}>
      <div className={styles.tableHead}>
        <h3 className={styles.name}>
          <code>{name}</code>
        </h3>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('dictionary.showRows', { table: name })}
          onClick={() => openTable(name, null)}
        >
          {t('data.browser.rows')}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={open}
          aria-controls={panel}
          aria-label={`${name}: ${t('dictionary.columns', { count: columns.length })}`}
          data-testid={`columns-of-${name}`}
          onClick={() => setOpen(!open)}
        >
          {t('dictionary.columns', { count: columns.length })}
        </Button>
      </div>
      <p className={styles.text}>{definition}.</p>
      <dl className={styles.facts}>
        <dt>{t('dictionary.grain')}</dt>
        <dd>{grain}</dd>
        {sources.length > 0 ? (
          <>
            <dt>{t('dictionary.madeFrom')}</dt>
            <dd>{sources.join(', ')}</dd>
          </>
        ) : null}
      </dl>
      <div id={panel} hidden={!open} className={styles.scroll}>
        {open ? (
          <table className={styles.columns} aria-label={name}>
            <thead>
              <tr>
                <th scope="col">{t('dictionary.column')}</th>
                <th scope="col">{t('dictionary.definition')}</th>
                <th scope="col">{t('dictionary.unit')}</th>
                <th scope="col">{t('dictionary.type')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((column) => (
                <tr key={column.name} id={columnKey(name, column.name)} data-column={column.name}>
                  <th scope="row">
                    <code>{column.name}</code>
                  </th>
                  <td>{column.definition}</td>
                  <td>{column.unit === null ? '' : t(`data.units.${column.unit}`)}</td>
                  <td>{column.type}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </article>
  )
}
