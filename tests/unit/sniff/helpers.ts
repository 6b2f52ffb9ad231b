import { closeSync, existsSync, fstatSync, openSync, readSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createDecoder, sniff } from '../../../main/pipeline/read/sniff'
import type { Dialect, SniffOptions } from '../../../main/pipeline/read/sniff'
import { FailureError } from '../../../shared/result'

export const sharedData = resolve(import.meta.dirname, '../../../../shared/data')

/** True where the folder of public data is there; else prints why its tests do not run. */
export function hasShared(folder: string): boolean {
  const there = existsSync(join(sharedData, folder))
  if (!there) console.info(`skipped: no folder ${folder} in the shared test data`)
  return there
}

export const listCsv = (folder: string): string[] =>
  readdirSync(join(sharedData, folder))
    .filter((name) => name.endsWith('.csv'))
    .sort()

export function readHead(path: string): { readonly head: Uint8Array; readonly isWhole: boolean } {
  const file = openSync(path, 'r')
  const buffer = new Uint8Array(262_144)
  const filled = readSync(file, buffer, 0, buffer.length, 0)
  const { size } = fstatSync(file)
  closeSync(file)
  return { head: buffer.subarray(0, filled), isWhole: filled === size }
}

/** Bytes of text in a single-byte encoding, made from the platform's own decoder. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const decoder = createDecoder(encoding)
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (letter) => {
    const byte = table.get(letter)
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`)
    return byte
  })
}

export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}

export function dialectOf(input: string | Uint8Array, options: Partial<SniffOptions> = {}): Dialect {
  const head = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const result = sniff(head, { fileName: 'file.csv', isWhole: true, ...options })
  if (!result.ok) throw new FailureError(result)
  return result.value
}
