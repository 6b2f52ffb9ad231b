import { crc32 } from 'node:zlib'
import { numberAt } from './cellReader'
import { integer } from './columnSource'
import { PAGE_SIZE, readUint32, writeUint32 } from './sqliteFormat'
import { readTable } from './tableReader'
import { PageAppender, TableWriter } from './tableWriter'

export const SEAL_TABLE = 'project_seal'

const CHANGE_COUNTER = 24
const VALID_FOR = 92

/** One checksum of all pages, which may come in any order. */
export class PageSums {
  private sums = new Uint32Array(256)

  /** Takes whole pages, `first` (1-based) on. */
  take(first: number, bytes: Uint8Array): void {
    const last = first - 1 + bytes.length / PAGE_SIZE
    if (last > this.sums.length) {
      const grown = new Uint32Array(Math.max(last, this.sums.length * 2))
      grown.set(this.sums)
      this.sums = grown
    }
    for (let at = 0, page = first - 1; at < bytes.length; at += PAGE_SIZE, page++)
      this.sums[page] = crc32(bytes.subarray(at, at + PAGE_SIZE))
  }

  /** Of the pages 1 to `pages`, without the one that the seal itself lies on. */
  total(pages: number, sealPage: number): number {
    const sums = this.sums.slice(0, pages)
    sums[sealPage - 1] = 0
    return crc32(new Uint8Array(sums.buffer))
  }
}

export interface Seal {
  /** SQLite's change counter when the file was sealed: another tool that writes moves it on. */
  readonly counter: number
  readonly total: number
}

const ownSum = ({ counter, total }: Seal): number => crc32(`${counter} ${total}`)

/** The root page of the seal's table, of which every byte is determined. */
export function sealPage(seal: Seal): Uint8Array {
  const values = [seal.counter, seal.total, ownSum(seal)]
  const writer = new TableWriter(
    new PageAppender(0),
    values.map((value) => integer([value])),
  )
  writer.write(0, 1)
  return writer.rootPage() ?? new Uint8Array(PAGE_SIZE)
}

/** The seal on a page; null where it is none or its own sum is wrong. */
export function readSeal(page: Uint8Array): Seal | null {
  let seal: Seal | null = null
  try {
    readTable(
      () => page,
      2,
      (record) => {
        const [counter, total, own] = [0, 1, 2].map((column) => numberAt(record, column) ?? NaN)
        const found = { counter: counter ?? NaN, total: total ?? NaN }
        if (own === ownSum(found)) seal = found
      },
    )
  } catch {
    return null
  }
  return seal
}

/** How often SQLite has changed the file, as its first page says. */
export const changeCounter = (header: Uint8Array): number => readUint32(header, CHANGE_COUNTER)

/** SQLite writes both; one alone was not written by SQLite. */
export const isCounterSound = (header: Uint8Array): boolean =>
  readUint32(header, CHANGE_COUNTER) === readUint32(header, VALID_FOR)

/** Makes SQLite and the seal trust the header's page count. */
export function setChangeCounter(header: Uint8Array, counter: number): void {
  writeUint32(header, CHANGE_COUNTER, counter)
  writeUint32(header, VALID_FOR, counter)
}

/** Seals a whole file in memory that was changed, whose seal table has this root page. */
export function sealImage(image: Uint8Array, root: number): void {
  setChangeCounter(image, changeCounter(image) + 1)
  const sums = new PageSums()
  sums.take(1, image)
  const counter = changeCounter(image)
  const page = sealPage({ counter, total: sums.total(image.length / PAGE_SIZE, root) })
  image.set(page, (root - 1) * PAGE_SIZE)
}
