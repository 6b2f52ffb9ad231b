export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}

const FIRST = 0x80
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * A streaming decoder for a WHATWG label; the byte order mark is dropped. Throws `RangeError` on an unknown label.
 * Several Node versions (20.18.3 and later 20s among them) decode windows-1252 as ISO-8859-1 (nodejs/node#56542), so that €, dashes and curly quotes come out as control characters:
 * these are mended here.
 */
export function createDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding)
  if (decoder.encoding !== 'windows-1252') return decoder
  return {
    decode: (bytes, options) =>
      decoder
        .decode(bytes, options)
        .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - FIRST] ?? control),
  }
}

/** True for a label that `createDecoder` takes. */
export function isKnownEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'replacement'
  } catch {
    return false
  }
}
