import type { ImportPreview, PreviewRow } from '../../shared/importPlan'

export type PreviewMode = 'both' | 'raw' | 'clean'

/** One column of the preview table. */
export type PreviewColumn =
  | { readonly kind: 'raw'; readonly key: string; readonly header: string; readonly at: number }
  | {
      readonly kind: 'clean'
      readonly key: string
      readonly field: ImportPreview['fields'][number]['field']
      readonly at: number
      /** Where the cell as read stands, to see whether it was changed. */
      readonly rawAt: number | null
    }
  | { readonly kind: 'amount'; readonly key: 'grossCents' | 'discountCents' | 'netCents' }

/** Wider tables are cut: nobody reads them row by row. */
export const MOST_COLUMNS = 80

const AMOUNTS = ['grossCents', 'discountCents', 'netCents'] as const

/** The columns in the order shown: side by side each cleaned value stands behind the cell it comes from. */
export function previewColumns(
  { headers, fields }: Pick<ImportPreview, 'headers' | 'fields'>,
  mode: PreviewMode,
  hasAmounts: boolean,
): PreviewColumn[] {
  const raw = (header: string, at: number): PreviewColumn => ({
    kind: 'raw',
    key: `raw ${header}`,
    header,
    at,
  })
  const clean = fields.map(({ field, header }, at): PreviewColumn => ({
    kind: 'clean',
    key: `clean ${field}`,
    field,
    at,
    rawAt: header === null ? null : headers.indexOf(header),
  }))
  const amounts = hasAmounts ? AMOUNTS.map((key): PreviewColumn => ({ kind: 'amount', key })) : []
  if (mode === 'raw') return headers.map(raw).slice(0, MOST_COLUMNS)
  if (mode === 'clean') return [...clean, ...amounts].slice(0, MOST_COLUMNS)
  const paired = headers.flatMap((header, at) => [
    raw(header, at),
    ...clean.filter((column) => column.kind === 'clean' && column.rawAt === at),
  ])
  const joined = clean.filter((column) => column.kind === 'clean' && (column.rawAt ?? -1) < 0)
  return [...paired, ...joined, ...amounts].slice(0, MOST_COLUMNS)
}

/** Whether cleaning made something else of the cell; `10.00` and `10` are the same number. */
export function isChanged(row: PreviewRow, at: number, rawAt: number | null): boolean {
  if (rawAt === null || rawAt < 0) return false
  const raw = row.raw[rawAt] ?? null
  const clean = row.clean[at] ?? null
  if (raw === clean) return false
  if (raw === null || clean === null) return (raw ?? '') !== ''
  if (raw.trim() === '') return true
  const [a, b] = [Number(raw), Number(clean)]
  return Number.isNaN(a) || Number.isNaN(b) || a !== b
}
