import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../components/DataTable'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import type { Marks } from '../marks/useMarks'
import { GEO_MEASURES, type GeoLevel, type GeoMeasure, type GeoRow } from './geoModel'

interface GeoTable {
  readonly title: string
  readonly rows: readonly GeoRow[]
  readonly level: GeoLevel
  readonly measure: GeoMeasure
  readonly marks: Marks<GeoRow>
  readonly hasFilter: boolean
  readonly isCompared: boolean
}

/** The places as a table, those without a place on the map among them. */
export function useGeoTable(input: GeoTable): React.JSX.Element {
  const { title, rows, level, measure, marks, hasFilter, isCompared } = input
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const hasWithin = rows.some(({ within }) => within !== null)
  const columns = useMemo((): Column<GeoRow>[] => {
    const right = { align: 'right' } as const
    const placed = ({ placed: place }: GeoRow): string => {
      if (place === null) return t('products.geo.notOnMap')
      return place.kind === 'area' || place.exact ? t('products.geo.onMap') : t('products.geo.approximate')
    }
    return [
      {
        id: 'name',
        title: t(`filters.dimensions.${level}`),
        value: ({ name }) => name,
        tooltip: ({ name }) => name,
      },
      ...(hasWithin
        ? [{ id: 'within', title: t('products.geo.within'), value: ({ within }: GeoRow) => within }]
        : []),
      ...GEO_MEASURES.map((name): Column<GeoRow> => ({
        id: name,
        title: t(`measures.names.${name}`),
        ...right,
        value: (row) => row.values[name],
        cell: (row) => numbers.full(kindOf(name), row.values[name]),
      })),
      {
        id: 'share',
        title: t('charts.share'),
        ...right,
        value: (row) => row.share[measure],
        cell: (row) => numbers.percent(row.share[measure]),
      },
      ...(isCompared
        ? [
            {
              id: 'change',
              title: t('charts.change'),
              ...right,
              value: (row: GeoRow) => row.change[measure],
              cell: (row: GeoRow) => numbers.change(row.change[measure]),
            },
          ]
        : []),
      { id: 'placed', title: t('products.geo.placed'), value: placed },
    ]
  }, [t, numbers, level, measure, hasWithin, isCompared])
  return (
    <DataTable
      id="geo"
      label={title}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      maxHeight={26}
      onPick={marks.act}
      isDimmed={(row) => hasFilter && !row.marked}
    />
  )
}
