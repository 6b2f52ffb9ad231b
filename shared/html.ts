const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from the data as HTML that shows exactly that text. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** Text from the data within a line of Markdown that shows exactly that text. */
export const markdownText = (text: string): string =>
  escapeHtml(text.replace(/\s+/g, ' ')).replace(/[\\`*_[\]~]/g, (sign) => `\\${sign}`)
