import type { TFunction } from 'i18next'
import type { LineColumn, SalesLine } from '../../shared/lines'
import type { CubeProfile } from '../../shared/query'
import type { DateFormats } from '../format/dates'
import type { Formats } from '../format/numbers'

export interface LinesColumn {
  readonly id: LineColumn
  readonly title: string
  readonly right: boolean
  /** In rem: what it needs, and its part of what is left. */
  readonly width: number
  readonly grows: number
  text(line: SalesLine): string
  /** More than the text says. */
  tooltip?(line: SalesLine): string
}

interface ColumnsInput {
  readonly t: TFunction
  readonly numbers: Formats
  readonly dates: DateFormats
  readonly profile: CubeProfile
}

const named = (name: string | null, id: string | null): string =>
  name === null || name === id ? (id ?? '') : `${name} (${id})`

/** The columns of sales lines that the data has. */
export function linesColumns({ t, numbers, dates, profile }: ColumnsInput): LinesColumn[] {
  const has = (name: string): boolean => profile.dimensions.some((known) => known.name === name)
  const text = (id: LineColumn, width: number, grows: number, of: LinesColumn['text']): LinesColumn => ({
    id,
    title: t(`lines.columns.${id}`),
    right: false,
    width,
    grows,
    text: of,
  })
  const number = (id: LineColumn, width: number, of: LinesColumn['text']): LinesColumn => ({
    ...text(id, width, 0, of),
    right: true,
  })
  const money = (id: LineColumn, of: (line: SalesLine) => number): LinesColumn =>
    number(id, 6, (line) => numbers.full('money', of(line)))
  return [
    text('date', 7, 0, (line) => dates.day(line.date)),
    ...(profile.hasTimes ? [text('time', 4.5, 0, (line) => line.time ?? '')] : []),
    text('order', 5, 1, (line) => line.transactionId),
    {
      ...text('product', 7, 2, (line) => line.productName),
      tooltip: (line) => named(line.productName, line.productId),
    },
    ...(profile.hasCustomers
      ? [
          {
            ...text('customer', 5, 1.2, (line) => line.customerName ?? t('common.guest')),
            tooltip: (line: SalesLine) =>
              line.customerId === null ? t('common.guest') : named(line.customerName, line.customerId),
          },
        ]
      : []),
    ...(has('store')
      ? [
          {
            ...text('store', 4.5, 1, (line) => line.storeName ?? ''),
            tooltip: (line: SalesLine) => named(line.storeName, line.storeId),
          },
        ]
      : []),
    ...(has('promotion')
      ? [
          {
            ...text('promotion', 4.5, 1, (line) => line.promotionName ?? ''),
            tooltip: (line: SalesLine) => named(line.promotionName, line.promotionId),
          },
        ]
      : []),
    number('units', 4, (line) => numbers.count(line.units)),
    money('gross', (line) => line.grossCents),
    money('discount', (line) => line.discountCents),
    money('net', (line) => line.netCents),
    text('file', 5, 1.2, (line) => line.file),
    number('line', 4.5, (line) => numbers.count(line.line)),
  ]
}

/** Left out one after the other where the width does not suffice; a line's record has them all. */
const FIRST_OUT: readonly LineColumn[] = ['promotion', 'time', 'gross', 'discount', 'store', 'customer']
const GAP_REM = 0.75

export function columnsThatFit(columns: readonly LinesColumn[], widthRem: number): readonly LinesColumn[] {
  let shown = columns
  const needed = (): number => shown.reduce((sum, { width }) => sum + width + GAP_REM, 0)
  for (const id of FIRST_OUT) {
    if (needed() <= widthRem) return shown
    shown = shown.filter((column) => column.id !== id)
  }
  return shown
}

export const gridTemplate = (columns: readonly LinesColumn[]): string =>
  columns
    .map(({ width, grows }) => (grows === 0 ? `${width}rem` : `minmax(${width}rem, ${grows}fr)`))
    .join(' ')
