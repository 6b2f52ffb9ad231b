import type { ExportCell, ExportTable } from '../../shared/exports'
import { LINE_FIELDS, type LineField, type SalesLine } from '../../shared/lines'

export interface LinesTable {
  readonly columns: ExportTable['columns']
  row(line: SalesLine): ExportCell[]
}

const isMoney = (field: LineField): boolean => ['gross', 'discount', 'net'].includes(field)

/** Sales lines as they are exported. Money in major units; `titles` one a field. */
export function linesTable(titles: readonly string[], minorDigits: number): LinesTable {
  const major = (cents: number): number => cents / 10 ** minorDigits
  const cells: Readonly<Record<LineField, (line: SalesLine) => ExportCell>> = {
    date: (line) => line.date,
    time: (line) => line.time,
    order: (line) => line.transactionId,
    product_id: (line) => line.productId,
    product: (line) => line.productName,
    customer_id: (line) => line.customerId,
    customer: (line) => line.customerName,
    store_id: (line) => line.storeId,
    store: (line) => line.storeName,
    promotion_id: (line) => line.promotionId,
    promotion: (line) => line.promotionName,
    units: (line) => line.units,
    gross: (line) => major(line.grossCents),
    discount: (line) => major(line.discountCents),
    net: (line) => major(line.netCents),
    file: (line) => line.file,
    line: (line) => line.line,
  }
  return {
    columns: LINE_FIELDS.map((field, at) => ({
      title: titles[at] ?? field,
      decimals: isMoney(field) ? minorDigits : null,
      ...(field === 'date' ? { kind: 'date' as const } : {}),
    })),
    row: (line) => LINE_FIELDS.map((field) => cells[field](line)),
  }
}
