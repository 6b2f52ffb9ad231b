import type { TableFormat } from '../../shared/exports'
import { LINE_FIELDS, type LineField, type LineView } from '../../shared/lines'
import type { Selection } from '../../shared/query'
import { request } from '../api'
import { fileNameOf, tell } from '../export/exportActions'
import { words } from '../i18n'

const titleOf = (field: LineField): string =>
  field === 'product_id' || field === 'customer_id' || field === 'store_id' || field === 'promotion_id'
    ? words.t(`lines.fields.${field}`)
    : words.t(`lines.columns.${field}`)

/** Saves all lines of a view in the order they are shown in; `note`: what they are, in words. */
export async function exportLines(
  format: TableFormat,
  title: string,
  view: LineView & { readonly selection: Selection },
  note: readonly string[],
): Promise<void> {
  tell(
    await request('export.lines', {
      ...view,
      format,
      name: fileNameOf({ title }),
      titles: LINE_FIELDS.map(titleOf),
      note: { name: words.t('export.note'), lines: [...note] },
    }),
  )
}
