/** The columns that an export of set-aside lines carries behind the file's own: where the record came from, and why it was set aside. */
export const ORIGIN_COLUMNS = ['_file', '_line', '_kind', '_reason', '_detail', '_extra'] as const

const NEEDED = ['_file', '_line', '_reason'] as const
const FORMULA_START = /^'*[=+\-@\t\r]/
const KEPT_APART = /^'+[=+\-@\t\r]/
const NUMBER = /^[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i

const isOrigin = (header: string): boolean => ORIGIN_COLUMNS.some((known) => known === header)

/** Whether a header is that of an export of set-aside lines, mended or not. */
export const isSetAsideExport = (header: readonly string[]): boolean =>
  NEEDED.every((needed) => header.includes(needed))

/** The columns of the file that the lines came from. */
export const ownColumns = (header: readonly string[]): string[] =>
  header.filter((column) => !isOrigin(column))

/** A cell as a spreadsheet may open it: what it would run as a formula gets an apostrophe in front. `restored` takes it off again. */
export const neutralised = (cell: string): string =>
  FORMULA_START.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell

/** The same for what is known to be text: even one that reads like a number stays a text. */
export const neutralisedText = (cell: string): string => (FORMULA_START.test(cell) ? `'${cell}` : cell)

/** The text that `neutralised` was given. */
export const restored = (cell: string): string => (KEPT_APART.test(cell) ? cell.slice(1) : cell)
