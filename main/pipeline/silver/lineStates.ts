import { mappedHeaders } from '../../../shared/mapping'
import { phrase } from '../../../shared/phrase'
import { columnOf, eachRow } from './columns'
import type { CleaningContext, GroupColumn } from './columns'
import type { RowGroup } from './input'

const MOST_VALUES = 60
const EXAMPLES = 4

const plain = (text: string): string =>
  text
    .slice(0, 60)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const TYPE_HEADER =
  /(?:^| )(?:type|typ|tipo|art|kind|soort|rodzaj|vorgang|doctype|transaktionsart|belegart|vorgangsart|buchungsart)(?: |$)/
const STATE_HEADER = /(?:^| )(?:status|state|zustand|estado|stato|statut|statusas|stav|статус)(?: |$)/
const FLAG_HEADER =
  /^(?:is |was )?(?:void|voided|cancelled|canceled|refunded|returned|storno|storniert|deleted|annule|anulado|annullato)$/
/** Flags by which a line itself is the return, not a sale that came back later. */
const RETURN_FLAG =
  /^(?:is (?:a )?(?:return|refund)|(?:return|refund) (?:flag|line|indicator)|ist (?:retoure|ruckgabe|gutschrift|storno))$/
const YES = /^(?:yes|y|true|t|ja|j|oui|o|si|s|sim|tak|x)$/
const RETURNED =
  /^(?:(?:sales |customer |full |partial )?(?:return|returns|returned|refund|refunds)|credit note|credit memo|retoure|retouren|ruckgabe|gutschrift|storno|stornierung|stornorechnung|erstattung|avoir|retour|remboursement|devolucion|abono|reso|rimborso|nota di credito|devolucao|estorno|zwrot|korekta|creditnota|creditfactuur)$/
const NOT_SOLD =
  /(?:^| )(?:cancel|canceled|cancelled|cancellation|void|voided|fail|failed|declined|refund|refunded|returned|return|returning|rejected|chargeback|expired|draft|abandoned|lost|storniert|storno|abgebrochen|retourniert|erstattet|annule|annulee|rembourse|remboursee|cancelado|anulado|devuelto|reembolsado|devolvido|annullato|rimborsato|reso|anulowane|anulowany|zwrocone|geannuleerd|terugbetaald)(?: |$)/

/** Texts of a column that say what the filter looks for, by bronze code, with their rows. */
interface Said {
  readonly column: GroupColumn
  readonly counts: ReadonlyMap<string, number>
  readonly line: number
}

const saysYes = (text: string): boolean => YES.test(plain(text)) || text.trim() === '1'
const saysReturned = (text: string): boolean => RETURNED.test(plain(text))
const saysNotSold = (text: string): boolean => NOT_SOLD.test(plain(text))

const unused = (context: CleaningContext, group: RowGroup, header: RegExp): GroupColumn[] => {
  const used = mappedHeaders(group.mapping)
  return context.role.table.columns.flatMap((own) => {
    if (used.has(own.header) || !header.test(plain(own.header))) return []
    const column = columnOf(context.role, group, own.header)
    return column && column.values.length > 0 && column.values.length <= MOST_VALUES ? [column] : []
  })
}

function saidIn(column: GroupColumn, fits: (text: string) => boolean): Said | null {
  const found = column.values.filter(({ text }) => fits(text))
  if (found.length === 0 || found.length === column.values.length) return null
  return {
    column,
    counts: new Map(found.map(({ text, count }) => [text.trim(), count])),
    line: Math.min(...found.map(({ line }) => line)),
  }
}

const valuesOf = (counts: ReadonlyMap<string, number>): string => {
  const all = [...counts].map(([text, count]) => `${text}: ${count}`)
  return [...all.slice(0, EXAMPLES), ...(all.length > EXAMPLES ? ['…'] : [])].join(', ')
}

const marking = (context: CleaningContext, group: RowGroup) => [
  ...unused(context, group, TYPE_HEADER).map((column) => ({ column, fits: saysReturned })),
  ...unused(context, group, RETURN_FLAG).map((column) => ({ column, fits: saysYes })),
]

/**
 * By row, 1 where a column of line types (`Type`, `Receipt type`, `Vorgang`) or a flag (`is_return`) calls it a return or refund among sales: it is a
 * return whatever its sign. Null where no file says so.
 */
export function returnsByType(context: CleaningContext): Uint8Array | null {
  let marks: Uint8Array | null = null
  for (const group of context.role.groups)
    for (const { column, fits } of marking(context, group)) {
      const said = saidIn(column, fits)
      if (!said) continue
      marks ??= new Uint8Array(context.role.table.length)
      const returned = new Set(column.codes.filter((_, i) => fits(column.values[i]!.text)))
      const found = marks
      eachRow(column, (row, code) => {
        if (returned.has(code)) found[row] = 1
      })
      context.findings.warn(group.ranges[0]!.fileId, {
        code: 'returns_by_type',
        message: phrase`Lines that "${column.header}" calls ${valuesOf(said.counts)} were read as returns.`,
        column: column.header,
        line: said.line,
      })
    }
  return marks
}

/** Says where a column of states calls lines cancelled, refunded or the like: they count as they stand. */
export function warnOfStates(context: CleaningContext): void {
  for (const group of context.role.groups) {
    const states = unused(context, group, STATE_HEADER).map((column) => saidIn(column, saysNotSold))
    const flags = unused(context, group, FLAG_HEADER).map((column) => saidIn(column, saysYes))
    for (const said of [...states, ...flags]) {
      if (!said) continue
      context.findings.warn(group.ranges[0]!.fileId, {
        code: 'lines_not_sold',
        message: phrase`"${said.column.header}" says that some lines are no sales (${valuesOf(said.counts)}), the first in line ${said.line}. They were counted as they stand; leave them out of the export where they should not.`,
        column: said.column.header,
        line: said.line,
      })
    }
  }
}
