import { isAscii } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import { createDecoder } from './sniff'

/** Decodes a file chunk by chunk; the byte order mark is dropped. Plain ASCII and UTF-8 take a fast path. */
export interface ChunkDecoder {
  decode(bytes: Buffer): string
  end(): string
}

export function chunkDecoder(encoding: string): ChunkDecoder {
  if (encoding.toLowerCase() !== 'utf-8') {
    const decoder = createDecoder(encoding)
    return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
  }
  const decoder = new StringDecoder('utf8')
  let isFirst = true
  let isCarrying = false
  return {
    decode(bytes) {
      // A chunk of one-byte characters stays one-byte text in memory.
      if (!isCarrying && isAscii(bytes)) {
        isFirst = false
        return bytes.toString('latin1')
      }
      const text = decoder.write(bytes)
      isCarrying = bytes[bytes.length - 1]! >= 0x80
      if (!isFirst) return text
      isFirst = false
      return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
    },
    end: () => decoder.end(),
  }
}
