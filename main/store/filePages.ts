import { readSync } from 'node:fs'
import { phrase } from '../../shared/phrase'
import { PAGE_SIZE } from './sqliteFormat'
import { DamagedFile } from './tableReader'
import type { PageSource } from './tableReader'

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

/** A part of a file's pages in memory. */
export class PageWindow {
  readonly bytes = new Uint8Array(WINDOW_BYTES)
  private first = 0

  constructor(private readonly file: OpenPages) {}

  holds(page: number): boolean {
    return this.first > 0 && page >= this.first && page < this.first + WINDOW_PAGES
  }

  /** Where the page begins in `bytes`, which are overwritten where they do not hold it. */
  load(page: number): number {
    if (!this.holds(page)) {
      this.first = 0
      const first = firstOfWindow(this.file, page)
      readFully(this.file.fd, this.bytes, (first - 1) * PAGE_SIZE)
      this.first = first
    }
    return (page - this.first) * PAGE_SIZE
  }
}

const firstOfWindow = ({ pages }: OpenPages, page: number): number => {
  if (page < 1 || page > pages) throw new DamagedFile(phrase`page ${page} does not exist`)
  return page - ((page - 1) % WINDOW_PAGES)
}

/** The pages of a file, a window at a time. Those handed out earlier stay as they were. */
export function filePages(file: OpenPages): PageSource {
  let window = new PageWindow(file)
  return (page) => {
    if (!window.holds(page)) window = new PageWindow(file)
    const at = window.load(page)
    return window.bytes.subarray(at, at + PAGE_SIZE)
  }
}
