import { closeSync, readSync, statSync } from 'node:fs'
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { gzipFile, opened, plainFile, unlessUnreadable, unpacked, unusableArchive } from './source'
import { phrase } from '../../../shared/phrase'
import type { ByteSource } from './source'

/** A table that can be read, with the size of its bytes when unpacked. */
export interface TableSource {
  readonly source: ByteSource
  readonly bytes: number
  readonly isPacked: boolean
}

const TABLE = /\.(?:csv|tsv|txt|tab|psv)$/i
const WORKBOOK = /^(?:\[Content_Types\]\.xml|mimetype|xl\/)/
const NOT_MEANT = /(?:^|\/)(?:__MACOSX\/|\.)/
/** Tables reach some 30 : 1. */
const MOST_BELIEVED_RATIO = 60
const MOST_ENTRIES = 10_000
const GZIP_TRAILER = 4
const FILE_TYPE = 0o170_000
const LINK = 0o120_000

function firstBytes(path: string, name: string): Buffer {
  const file = opened(path, name)
  try {
    const head = Buffer.alloc(4)
    return head.subarray(0, readSync(file, head, 0, 4, 0))
  } finally {
    closeSync(file)
  }
}

/** What an archive says of a size, where that can be: a damaged one says anything. */
const believed = (said: number, packedBytes: number): number =>
  said > packedBytes * MOST_BELIEVED_RATIO ? packedBytes : said

/** A gzip file ends in the size of its content, modulo 2³². */
function gzipContentBytes(path: string, name: string, size: number): number {
  const file = opened(path, name)
  try {
    const trailer = Buffer.alloc(GZIP_TRAILER)
    readSync(file, trailer, 0, GZIP_TRAILER, Math.max(0, size - GZIP_TRAILER))
    return believed(trailer.readUInt32LE(), size)
  } finally {
    closeSync(file)
  }
}

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((done, fail) =>
    // Names are checked here, so that what is wrong with one can be said.
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (cause, zip) =>
      cause ? fail(cause) : done(zip),
    ),
  )

/** Walks the entries until `visit` says to stop or throws; the caller closes the archive. */
const eachEntry = (zip: ZipFile, visit: (entry: Entry) => boolean): Promise<void> =>
  new Promise((done, fail) => {
    zip.on('entry', (entry: Entry) => {
      try {
        if (visit(entry)) zip.readEntry()
        else done()
      } catch (cause) {
        fail(cause)
      }
    })
    zip.on('end', done)
    zip.on('error', fail)
    zip.readEntry()
  })

function zipEntry(path: string, name: string, entry: Entry): ByteSource {
  return {
    name,
    async *chunks() {
      const zip = await openZip(path)
      try {
        yield* unpacked(
          name,
          entry.compressedSize,
          () =>
            new Promise((done, fail) =>
              zip.openReadStream(entry, (cause, stream) => (cause ? fail(cause) : done(stream))),
            ),
        )
      } finally {
        zip.close()
      }
    },
  }
}

/** The entry's name as it is meant. Throws a `FailureError` where it leads out of the archive. */
function nameOf(archive: string, entry: Entry): string {
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  )
  if (yauzl.validateFileName(name) !== null)
    throw unusableArchive(archive, phrase`it names a place outside itself ("${name}")`)
  return name
}

/** Throws a `FailureError` where the entry is no file that can be read. */
function needReadable(archive: string, name: string, entry: Entry): void {
  const said = phrase`"${name}" in it`
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK)
    throw unusableArchive(archive, phrase`${said} is a link, not a table`)
  if (entry.isEncrypted()) throw unusableArchive(archive, phrase`${said} is locked with a password`)
}

/** The tables in a zip archive by the names of their entries; null for a workbook, which is a zip archive too. */
async function zipTables(path: string, name: string): Promise<TableSource[] | null> {
  const tables: TableSource[] = []
  let isWorkbook = false
  let count = 0
  try {
    const zip = await openZip(path)
    try {
      await eachEntry(zip, (entry) => {
        const entryName = nameOf(name, entry)
        isWorkbook ||= WORKBOOK.test(entryName)
        if (++count > MOST_ENTRIES)
          throw unusableArchive(name, phrase`it holds more than ${MOST_ENTRIES} files`)
        if (TABLE.test(entryName) && !NOT_MEANT.test(entryName)) {
          needReadable(name, entryName, entry)
          const source = zipEntry(path, `${name}/${entryName}`, entry)
          const bytes = believed(entry.uncompressedSize, entry.compressedSize)
          tables.push({ source, bytes, isPacked: true })
        }
        return !isWorkbook
      })
    } finally {
      zip.close()
    }
  } catch (cause) {
    throw cause instanceof Error && cause.name !== 'FailureError'
      ? unusableArchive(name, phrase`it is damaged (${cause.message})`)
      : cause
  }
  return isWorkbook ? null : tables
}

/**
 * The tables in a file: itself, what a gzip file holds, or the entries of a zip archive (`archive.zip/entry.csv`).
 * Throws a `FailureError` where an archive cannot be read; an archive without tables gives none.
 */
export async function tablesIn(path: string, name: string): Promise<TableSource[]> {
  const { size } = unlessUnreadable(name, () => statSync(path))
  const head = firstBytes(path, name)
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const bytes = gzipContentBytes(path, name, size)
    return [{ source: gzipFile(path, name, size), bytes, isPacked: true }]
  }
  const isZip = head.toString('latin1') === 'PK\x03\x04'
  const tables = isZip ? await zipTables(path, name) : null
  return tables ?? [{ source: plainFile(path, name), bytes: size, isPacked: false }]
}
