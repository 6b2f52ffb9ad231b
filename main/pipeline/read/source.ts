import { closeSync, constants, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { phrase, verbatim } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'

/** Small enough that the records of a chunk die young (a quarter of the garbage collection of 1 MiB chunks). */
const CHUNK_BYTES = 1 << 18

/** Deflate reaches 1,000 : 1, and tables some 30 : 1. */
const BOMB_BYTES = 1 << 26
const BOMB_RATIO = 300

/** The bytes of a table, wherever they are kept. */
export interface ByteSource {
  readonly name: string
  /** From the start, each time; the buffer of a chunk is used again. Throws a `FailureError` where an archive is damaged. */
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Throws a `FailureError` where the file cannot be read: nobody shall look for the fault in the project. */
export function unlessUnreadable<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof FailureError) throw cause
    const reason = verbatim((cause as Error).message)
    throw new FailureError(
      failure('input_unusable', phrase`${name} cannot be read.`, [
        { file: name, reason, remedy: phrase`Check that it is still there, and the rights to read it.` },
      ]),
    )
  }
}

/** What is no file: reading it might never end. */
export const noFile = (name: string): FailureError =>
  new FailureError(
    failure('input_unusable', phrase`${name} is no file.`, [
      {
        file: name,
        reason: phrase`It is a folder, a device or a pipe.`,
        remedy: phrase`Choose a CSV file or a folder of them.`,
      },
    ]),
  )

// Opening a pipe would wait for somebody to write into it. Windows has no such flag.
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The file, open for reading. Throws a `FailureError` where that is not possible, or something else has taken its place. */
export const opened = (path: string, name: string): number =>
  unlessUnreadable(name, () => {
    const file = openSync(path, AT_ONCE)
    if (fstatSync(file).isFile()) return file
    closeSync(file)
    throw noFile(name)
  })

const readInto = (file: number, buffer: Buffer, name: string): number =>
  unlessUnreadable(name, () => readSync(file, buffer, 0, buffer.length, null))

/** The bytes of a file in chunks. Throws a `FailureError` where it cannot be read. */
export function plainFile(path: string, name: string): ByteSource {
  return {
    name,
    *chunks() {
      const file = opened(path, name)
      try {
        const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
        for (;;) {
          const length = readInto(file, buffer, name)
          if (length === 0) return
          yield buffer.subarray(0, length)
        }
      } finally {
        closeSync(file)
      }
    },
  }
}

/** What a `.gz` file holds; `packedBytes` is the size of the file. */
export const gzipFile = (path: string, name: string, packedBytes: number): ByteSource => ({
  name,
  chunks: () =>
    unpacked(name, packedBytes, async () => {
      const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
      pipeline(createReadStream(path, { fd: opened(path, name) }), gunzip, () => undefined)
      return gunzip
    }),
})

/** Hands on what an archive holds, and stops where it is damaged or swells beyond what any table does. */
export async function* unpacked(
  name: string,
  packedBytes: number,
  open: () => Promise<AsyncIterable<Uint8Array>>,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  try {
    for await (const chunk of await open()) {
      bytes += chunk.length
      if (bytes > BOMB_BYTES && bytes > packedBytes * BOMB_RATIO)
        throw unusableArchive(
          name,
          phrase`it unpacks to more than ${BOMB_RATIO} times its size, which no table does`,
        )
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof FailureError
      ? cause
      : unusableArchive(name, phrase`it is damaged (${(cause as Error).message})`)
  }
}

/** Why an archive cannot be read, with the remedy. */
export function unusableArchive(name: string, why: Phrase): FailureError {
  const remedy = phrase`Pack the files again, or drop the CSV files themselves.`
  return new FailureError(
    failure('input_unusable', phrase`${name} cannot be unpacked: ${why}. ${remedy}`, [
      { file: name, reason: phrase`The archive cannot be unpacked: ${why}.`, remedy },
    ]),
  )
}

/** The first bytes of a source, and whether they are all. */
export async function readHead(
  source: ByteSource,
  bytes: number,
): Promise<{ readonly head: Uint8Array; readonly isWhole: boolean }> {
  const head = new Uint8Array(bytes)
  let filled = 0
  for await (const chunk of source.chunks()) {
    if (filled === bytes) return { head, isWhole: false }
    const part = chunk.subarray(0, bytes - filled)
    head.set(part, filled)
    filled += part.length
    if (part.length < chunk.length) return { head, isWhole: false }
  }
  return { head: head.subarray(0, filled), isWhole: true }
}
