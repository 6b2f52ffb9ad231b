import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeMeasure } from '../../shared/change'
import type { DimensionName } from '../../shared/query'
import { DataTable, type Column } from '../components/DataTable'
import { memberLink } from '../components/MemberLink'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import type { Marks } from '../marks/useMarks'
import type { ChangeRow } from './changeRows'
import { useSigned } from './useSigned'

interface ChangeTable {
  readonly title: string
  readonly dimension: DimensionName | null
  readonly dimensionName: string
  readonly measure: ChangeMeasure
  readonly rows: readonly ChangeRow[]
  readonly marks: Marks<ChangeRow>
  readonly hasFilter: boolean
}

/** The waterfall as a table: the parts, and the whole as the line below. */
export function useChangeTable(input: ChangeTable): React.JSX.Element {
  const { title, dimension, dimensionName, measure, rows, marks, hasFilter } = input
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const signed = useSigned(measure)
  const kind = kindOf(measure)
  const isRatio = measure === 'aov_cents'
  const columns = useMemo((): Column<ChangeRow>[] => {
    const isMoney = kind === 'money'
    const amount = (id: 'before' | 'now'): Column<ChangeRow> => ({
      id,
      title: t(`change.${id}`),
      align: 'right',
      isMoney,
      value: (row) => row[id],
      cell: (row) => numbers.full(kind, row[id]),
    })
    const effect = (id: 'delta' | 'mix' | 'rate', name: string): Column<ChangeRow> => ({
      id,
      title: name,
      align: 'right',
      isMoney,
      value: (row) => row[id],
      cell: (row) => signed.full(row[id]),
    })
    return [
      {
        id: 'name',
        title: dimensionName,
        value: ({ name }) => name,
        cell: (row) => (dimension ? memberLink(dimension, row) : row.name),
        tooltip: ({ name }) => name,
      },
      amount('before'),
      amount('now'),
      effect('delta', t('change.part')),
      ...(isRatio ? [effect('mix', t('change.mix')), effect('rate', t('change.rate'))] : []),
      {
        id: 'share',
        title: t('charts.share'),
        align: 'right',
        value: ({ share }) => share,
        cell: ({ share }) => numbers.percent(share),
      },
      {
        id: 'presence',
        title: t('change.presenceColumn'),
        value: ({ presence }) => (presence === null ? '' : t(`change.presenceNames.${presence}`)),
      },
    ]
  }, [t, numbers, signed, kind, isRatio, dimension, dimensionName])
  const parts = useMemo(() => rows.filter((row) => row.kind === 'part' || row.kind === 'others'), [rows])
  const total = useMemo(() => totalRow(rows, parts), [rows, parts])
  return (
    <DataTable
      id="change"
      label={title}
      columns={columns}
      rows={parts}
      {...(total ? { total: { ...total, name: t('change.delta') } } : {})}
      rowKey={({ key }) => key}
      onPick={marks.act}
      isDimmed={(row) => hasFilter && !row.marked}
    />
  )
}

function totalRow(rows: readonly ChangeRow[], parts: readonly ChangeRow[]): ChangeRow | null {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return null
  const sum = (of: (row: ChangeRow) => number | null): number =>
    parts.reduce((total, row) => total + (of(row) ?? 0), 0)
  return {
    ...last,
    key: '(total)',
    before: first.before,
    delta: last.to - first.to,
    mix: sum(({ mix }) => mix),
    rate: sum(({ rate }) => rate),
  }
}
