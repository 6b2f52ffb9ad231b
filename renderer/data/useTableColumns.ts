import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnEntry, TableEntry, TableRow } from '../../shared/tables'
import type { Column } from '../components/DataTable'

/** Columns that hold numbers of things; ids and keys are numbers too but are read as names. */
const isNumber = ({ type, name }: ColumnEntry): boolean =>
  (type === 'integer' || type === 'real' || type === 'blob') && !/_(?:id|key)$/.test(name)

/** The columns of a table as it is, each with its definition as the hint of its head. Values are raw. */
export function useTableColumns(
  table: TableEntry,
): readonly (Column<TableRow> & { readonly sort: string; readonly hint: string })[] {
  const { t } = useTranslation()
  return useMemo(
    () =>
      table.columns.map((column, at) => ({
        id: column.name,
        title: column.name,
        sort: column.name,
        hint:
          column.unit === null
            ? column.definition
            : t('data.browser.hint', { definition: column.definition, unit: t(`data.units.${column.unit}`) }),
        align: isNumber(column) ? 'right' : 'left',
        isMoney: false,
        value: (row) => row.values[at] ?? null,
        tooltip: (row) => String(row.values[at] ?? ''),
      })),
    [table, t],
  )
}
