import { isAscii, isUtf8 } from 'node:buffer'
import { createDecoder } from './sniff/decoder'
import { cutTail } from './sniff/encoding'

/** Stands before each character that bytes broken in the file's encoding were mended to. A noncharacter: no text holds it. */
export const BROKEN = '\ufdd1'

/** Decodes a file chunk by chunk; the byte order mark is dropped. Plain ASCII and UTF-8 take a fast path. */
export interface ChunkDecoder {
  decode(bytes: Uint8Array): string
  end(): string
}

/** Bytes to text across the ends of chunks; broken bytes are marked, not dropped. */
export function chunkDecoder(encoding: string): ChunkDecoder {
  if (encoding.toLowerCase() === 'utf-8') return utf8Decoder()
  const decoder = createDecoder(encoding)
  const marked = (text: string): string =>
    text.includes('\ufffd') ? text.replaceAll('\ufffd', `${BROKEN}\ufffd`) : text
  return {
    decode: (bytes) => marked(decoder.decode(bytes, { stream: true })),
    end: () => marked(decoder.decode()),
  }
}

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function utf8Decoder(): ChunkDecoder {
  let carry = Buffer.alloc(0)
  let isFirst = true
  const withoutMark = (text: string): string => {
    if (!isFirst || text === '') return text
    isFirst = false
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }
  return {
    decode(chunk) {
      // A chunk of one-byte characters stays one-byte text in memory.
      if (carry.length === 0 && isAscii(chunk)) return withoutMark(view(chunk).toString('latin1'))
      const bytes = carry.length === 0 ? view(chunk) : Buffer.concat([carry, chunk])
      const complete = bytes.subarray(0, bytes.length - cutTail(bytes))
      carry = Buffer.from(bytes.subarray(complete.length))
      return withoutMark(isUtf8(complete) ? complete.toString('utf8') : mended(complete))
    },
    end: () => withoutMark(carry.length === 0 ? '' : mended(carry)),
  }
}

const FOLLOWING = (lead: number): number => (lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1)

/** UTF-8 in which each byte that is part of no character is read as windows-1252, what such bytes mostly are. */
function mended(bytes: Buffer): string {
  const legacy = createDecoder('windows-1252')
  let text = ''
  let start = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const next = i + 1 + FOLLOWING(byte)
    if (byte >= 0xc2 && byte < 0xf5 && next <= bytes.length && isUtf8(bytes.subarray(i, next))) {
      i = next - 1
      continue
    }
    text += bytes.toString('utf8', start, i) + BROKEN + legacy.decode(bytes.subarray(i, i + 1))
    start = i + 1
  }
  return text + bytes.toString('utf8', start)
}
