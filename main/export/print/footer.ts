import { escapeHtml } from '../../../shared/html'
import type { PrintFooter } from '../../../shared/printing'

const STYLE =
  'box-sizing:border-box;width:100%;padding:0 12mm;display:flex;justify-content:space-between;font:7px sans-serif;color:#566170'

/** The foot of every page. Chromium wants HTML here and fills in the numbers; the words are made harmless. */
export const footerTemplate = ({ text, page, of }: PrintFooter): string =>
  `<div style="${STYLE}"><span>${escapeHtml(text)}</span><span>${escapeHtml(page)} <span class="pageNumber"></span> ${escapeHtml(of)} <span class="totalPages"></span></span></div>`
