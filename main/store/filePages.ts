import { readSync } from 'node:fs'
import { phrase } from '../../shared/phrase'
import { DamagedFile } from './cellReader'
import type { PageSource } from './cellReader'
import { PAGE_SIZE } from './sqliteFormat'

/** Pages that are read at once, a megabyte. */
export const WINDOW_PAGES = 128
const WINDOW_BYTES = WINDOW_PAGES * PAGE_SIZE

/** Fills `bytes` from a position of the file on, as far as the file goes. */
export function readFully(fd: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length;) {
    const count = readSync(fd, bytes, at, bytes.length - at, position + at)
    if (count === 0) return
    at += count
  }
}

/** A file that is open for reading, on any thread of the process, and how many pages it has. */
export interface OpenPages {
  readonly fd: number
  readonly pages: number
}

/** Pages of a file in memory, for whoever goes through them in their order. */
export class PageWindow {
  readonly bytes = new Uint8Array(WINDOW_BYTES)
  private first = 0
  private count = 0

  constructor(private readonly file: OpenPages) {}

  holds(page: number): boolean {
    return page >= this.first && page < this.first + this.count
  }

  /**
   * Where the page begins in `bytes`. Where they do not hold it they are overwritten with pages from there on, each time
   * twice as many, so that a small table is not read for a large one.
   */
  load(page: number): number {
    if (!this.holds(page)) {
      checkPage(this.file, page)
      const count = Math.min(WINDOW_PAGES, Math.max(1, this.count * 2))
      this.count = 0
      readFully(this.file.fd, this.bytes.subarray(0, count * PAGE_SIZE), (page - 1) * PAGE_SIZE)
      this.first = page
      this.count = count
    }
    return (page - this.first) * PAGE_SIZE
  }
}

function checkPage({ pages }: OpenPages, page: number): void {
  if (page < 1 || page > pages) throw new DamagedFile(phrase`page ${page} does not exist`)
}

/** The pages of a file, a window at a time. Those handed out earlier stay as they were. */
export function filePages(file: OpenPages): PageSource {
  let window = new Uint8Array(0)
  let windowStart = -1
  return (page) => {
    checkPage(file, page)
    const start = Math.floor((page - 1) / WINDOW_PAGES)
    if (start !== windowStart) {
      window = new Uint8Array(WINDOW_BYTES)
      readFully(file.fd, window, start * WINDOW_BYTES)
      windowStart = start
    }
    const at = (page - 1) * PAGE_SIZE - start * WINDOW_BYTES
    return window.subarray(at, at + PAGE_SIZE)
  }
}
