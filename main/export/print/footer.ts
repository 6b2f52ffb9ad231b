import type { PrintFooter } from '../../../shared/printing'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

const STYLE =
  'box-sizing:border-box;width:100%;padding:0 12mm;display:flex;justify-content:space-between;font:7px sans-serif;color:#566170'

/** The foot of every page. Chromium wants HTML here and fills in the numbers; the words are made harmless. */
export const footerTemplate = ({ text, page, of }: PrintFooter): string =>
  `<div style="${STYLE}"><span>${escaped(text)}</span><span>${escaped(page)} <span class="pageNumber"></span> ${escaped(of)} <span class="totalPages"></span></span></div>`
