import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import { createDecoder } from './decoder'
import { scoreText } from './plausibility'

export interface EncodingGuess {
  readonly encoding: string
  readonly bomBytes: number
  /** 0 to 1. */
  readonly confidence: number
  /** Bytes that are no valid text in this encoding were seen. */
  readonly brokenBytes: boolean
}

const SAMPLE_BYTES = 12_288
const SINGLE_BYTE = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'iso-8859-15',
  'macintosh',
  'windows-1251',
  'iso-8859-5',
  'koi8-r',
  'windows-1253',
  'windows-1254',
] as const
const MULTI_BYTE = ['shift_jis', 'gb18030', 'euc-kr', 'big5', 'euc-jp'] as const

const CHARDET_NAMES: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1250': 'windows-1250',
  'ISO-8859-5': 'iso-8859-5',
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'windows-1253': 'windows-1253',
  'ISO-8859-7': 'windows-1253',
  'windows-1254': 'windows-1254',
  'ISO-8859-9': 'windows-1254',
  Shift_JIS: 'shift_jis',
  GB18030: 'gb18030',
  'EUC-KR': 'euc-kr',
  Big5: 'big5',
  'EUC-JP': 'euc-jp',
}

function byteOrderMark(head: Uint8Array): EncodingGuess | null {
  const sure = (encoding: string, bomBytes: number): EncodingGuess => ({
    encoding,
    bomBytes,
    confidence: 1,
    brokenBytes: false,
  })
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return sure('utf-8', 3)
  if (head[0] === 0xff && head[1] === 0xfe) return sure('utf-16le', 2)
  if (head[0] === 0xfe && head[1] === 0xff) return sure('utf-16be', 2)
  return null
}

function utf16(head: Uint8Array): string | null {
  const length = Math.min(head.length, 8192) & ~1
  if (length < 4) return null
  let [even, odd] = [0, 0]
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++
    if (head[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

/** Bytes of a multi-byte UTF-8 character that the end of the head cuts off. */
export function cutTail(head: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, head.length); back++) {
    const byte = head[head.length - back]!
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

/** Multi-byte UTF-8 characters, and bytes that are part of none. */
export function countUtf8(head: Uint8Array): { readonly valid: number; readonly broken: number } {
  let [valid, broken] = [0, 0]
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!
    if (byte < 0x80) continue
    const follow = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let k = 1
    while (k <= follow && (head[i + k]! & 0xc0) === 0x80) k++
    if (follow > 0 && byte < 0xf5 && k > follow) {
      valid++
      i += follow
    } else broken++
  }
  return { valid, broken }
}

/** In a legacy encoding some pairs of bytes look like UTF-8 by chance, but never half of them. */
export const isMostlyUtf8 = (valid: number, broken: number): boolean => valid > 0 && valid >= broken

/** The lines that hold bytes over 127, the only ones that tell encodings apart. */
export function tellingBytes(head: Uint8Array): Uint8Array {
  const out = new Uint8Array(SAMPLE_BYTES)
  let filled = 0
  for (let start = 0; start < head.length && filled < SAMPLE_BYTES;) {
    let end = start
    let telling = false
    while (end < head.length && head[end] !== 10 && head[end] !== 13) if (head[end++]! > 127) telling = true
    if (telling) {
      const line = head.subarray(start, Math.min(end + 1, start + SAMPLE_BYTES - filled))
      out.set(line, filled)
      filled += line.length
    }
    start = end + 1
  }
  return out.subarray(0, filled)
}

function decodes(bytes: Uint8Array, encoding: string): string | null {
  for (const cut of [0, 1, 2, 3]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - cut))
    } catch {
      continue
    }
  }
  return null
}

/** The likeliest encoding of bytes that are not UTF-8. */
export function guessLegacy(head: Uint8Array): EncodingGuess {
  const bytes = tellingBytes(head)
  const votes = new Map<string, number>()
  for (const { name, confidence } of analyse(bytes)) {
    const label = CHARDET_NAMES[name]
    if (label) votes.set(label, Math.max(votes.get(label) ?? 0, confidence / 100))
  }
  let best = { encoding: 'windows-1252', score: -Infinity }
  const consider = (encoding: string, text: string, prior: number): void => {
    const score = scoreText(text) + 0.25 * (votes.get(encoding) ?? 0) + prior
    if (score > best.score) best = { encoding, score }
  }
  SINGLE_BYTE.forEach((encoding, rank) =>
    consider(encoding, createDecoder(encoding).decode(bytes), -0.01 * rank),
  )
  MULTI_BYTE.forEach((encoding, rank) => {
    const text = decodes(bytes, encoding)
    if (text !== null) consider(encoding, text, -0.01 * rank)
  })
  return {
    encoding: best.encoding,
    bomBytes: 0,
    confidence: Math.max(0, Math.min(0.95, best.score)),
    brokenBytes: false,
  }
}

/** Which encoding the bytes are in: byte order mark, strict UTF-8, UTF-16 by its zeros, then plausibility of the letters. */
export function guessEncoding(head: Uint8Array, isWhole: boolean): EncodingGuess {
  const marked = byteOrderMark(head)
  if (marked) return marked
  const wide = utf16(head)
  if (wide) return { encoding: wide, bomBytes: 0, confidence: 0.95, brokenBytes: false }
  const utf8 = { encoding: 'utf-8', bomBytes: 0, confidence: 1, brokenBytes: false }
  const complete = isWhole ? head : head.subarray(0, head.length - cutTail(head))
  if (isUtf8(complete)) return utf8
  const { valid, broken } = countUtf8(complete)
  return isMostlyUtf8(valid, broken) ? { ...utf8, confidence: 0.8, brokenBytes: true } : guessLegacy(complete)
}
