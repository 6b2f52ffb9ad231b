import { isUtf8 } from 'node:buffer'
import { countUtf8, cutTail, guessEncoding, guessLegacy, isMostlyUtf8, tellingBytes } from './encoding'
import type { EncodingGuess } from './encoding'

const ENOUGH_BYTES = 12_288

const sequenceLength = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2)

/**
 * Watches a whole file pass by, chunk by chunk, and says its encoding at the end: the first bytes of a file are often plain ASCII
 * and tell nothing. Costs little where the file is UTF-8.
 */
export class EncodingWatch {
  #sure: EncodingGuess | null = null
  #first = true
  #carry = new Uint8Array(0)
  #valid = 0
  #broken = 0
  #telling: Uint8Array[] = []
  #tellingBytes = 0

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    if (this.#first) {
      this.#first = false
      const opening = guessEncoding(chunk.subarray(0, 8192), false)
      if (opening.bomBytes > 0 || opening.encoding.startsWith('utf-16')) this.#sure = opening
    }
    if (this.#sure?.encoding.startsWith('utf-16')) return
    const bytes = this.#carry.length === 0 ? chunk : joined(this.#carry, chunk)
    const cut = cutTail(bytes)
    const complete = bytes.subarray(0, bytes.length - cut)
    this.#carry = bytes.slice(bytes.length - cut)
    if (!isUtf8(complete) || this.#broken > 0) this.#look(complete)
  }

  #look(bytes: Uint8Array): void {
    const { valid, broken } = countUtf8(bytes)
    this.#valid += valid
    this.#broken += broken
    if (this.#tellingBytes >= ENOUGH_BYTES) return
    const telling = tellingBytes(bytes)
    this.#telling.push(telling)
    this.#tellingBytes += telling.length
  }

  /** The encoding of everything pushed; `utf-8` where all of it is valid UTF-8. */
  verdict(): EncodingGuess {
    const isCut = this.#carry.length > 0 && this.#carry.length < sequenceLength(this.#carry[0]!)
    const broken = this.#broken + (isCut ? 1 : 0)
    const base = this.#sure ?? { encoding: 'utf-8', bomBytes: 0, confidence: 1, brokenBytes: false }
    if (broken === 0 || base.encoding.startsWith('utf-16')) return base
    if (this.#sure || isMostlyUtf8(this.#valid, broken))
      return { ...base, confidence: 0.8, brokenBytes: true }
    return guessLegacy(this.#telling.reduce(joined, this.#carry))
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}
