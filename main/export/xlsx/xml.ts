const SPECIAL = /[&<>"]/g
const NEEDS_WORK = /[&<>"\p{Cc}\uFFFE\uFFFF\uD800-\uDFFF]/u
// XML knows no other control characters; a lone half of a pair is no character at all.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A text as XML has it; characters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  NEEDS_WORK.test(text)
    ? text
        .replace(FORBIDDEN, '')
        .replace(SPECIAL, (sign) => ENTITIES[sign] ?? '')
        .replaceAll('\r', '&#13;')
    : text
