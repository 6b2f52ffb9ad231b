import { createDecoder } from '../../main/pipeline/read/sniff'

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Bytes of each letter in an encoding of one or two bytes a letter, from the platform's own decoder. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]): void => {
    const letter = createDecoder(encoding).decode(Uint8Array.from(bytes))
    if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (['shift_jis', 'gb18030', 'euc-kr', 'euc-jp', 'big5'].includes(encoding))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  tables.set(encoding, table)
  return table
}

/** Text in any encoding that the app reads; `utf-8-bom`, `utf-16le-bom` and `utf-16be-bom` begin with the mark. */
export function encodeText(encoding: string, text: string): Uint8Array {
  if (encoding.endsWith('-bom')) return encodeText(encoding.slice(0, -4), `\ufeff${text}`)
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return encoding === 'utf-16be' ? bytes.swap16() : bytes
  }
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter)
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`)
      return [...bytes]
    }),
  )
}
