import { escapeHtml } from '../../shared/html'
import { markIndex } from './params'

export interface TooltipRow {
  readonly label: string
  readonly value: string
  readonly colour?: string
}

/** A tooltip's HTML: title, label–value rows, and a hint. Every text is escaped here and nowhere else. */
export function tooltipHtml(title: string, rows: readonly TooltipRow[], hint?: string): string {
  const swatch = (colour: string): string =>
    `<span style="display:inline-block;width:8px;height:8px;border-radius:2px;margin-right:6px;background:${escapeHtml(colour)}"></span>`
  const body = rows
    .map(
      ({ label, value, colour }) =>
        `<tr><td style="padding:1px 16px 1px 0;opacity:.75">${colour ? swatch(colour) : ''}${escapeHtml(label)}</td>` +
        `<td style="text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap">${escapeHtml(value)}</td></tr>`,
    )
    .join('')
  const foot = hint ? `<div style="margin-top:4px;opacity:.65">${escapeHtml(hint)}</div>` : ''
  return `<div style="font-weight:600;margin-bottom:2px;overflow-wrap:anywhere">${escapeHtml(title)}</div><table style="border-spacing:0;width:100%">${body}</table>${foot}`
}

/** A tooltip formatter, worked out when a mark is pointed at, for charts whose marks are in the order of `marks`; empty away from a mark. */
export const markTooltip =
  <M extends { tooltip(): readonly TooltipRow[] }>(
    marks: readonly M[],
    titleOf: (mark: M) => string,
    hint?: string,
  ) =>
  (params: unknown): string => {
    const mark = marks[markIndex(params) ?? -1]
    return mark ? tooltipHtml(titleOf(mark), mark.tooltip(), hint) : ''
  }
