import { LINE_FIELDS, type LineField, type LineView } from '../../shared/lines'
import type { Selection } from '../../shared/query'
import { request } from '../api'
import { fileNameOf, tell } from '../export/exportActions'
import { words } from '../i18n'

const titleOf = (field: LineField): string =>
  field === 'product_id' || field === 'customer_id' || field === 'store_id' || field === 'promotion_id'
    ? words.t(`lines.fields.${field}`)
    : words.t(`lines.columns.${field}`)

/** Saves all lines of a view as CSV, in the order they are shown in. */
export async function exportLines(title: string, selection: Selection, view: LineView): Promise<void> {
  const name = fileNameOf({ title })
  const titles = LINE_FIELDS.map(titleOf)
  tell(await request('export.lines', { name, titles, selection, ...view }))
}
