/** A scroll bar over any number of rows. Browsers cap an element's height, so beyond `MOST_PX` the bar is a scale. */
export interface RowWindow {
  readonly rows: number
  readonly rowPx: number
  /** Height of what is seen of the rows. */
  readonly viewPx: number
}

const MOST_PX = 4_000_000

/** Height of all rows as the scroll bar sees it. */
export const contentPx = ({ rows, rowPx }: RowWindow): number => Math.min(rows * rowPx, MOST_PX)

export const isScaled = ({ rows, rowPx }: RowWindow): boolean => rows * rowPx > MOST_PX

/** Rows that fit whole. */
export const rowsSeen = ({ rowPx, viewPx }: RowWindow): number => Math.max(1, Math.floor(viewPx / rowPx))

/** The topmost row at the very end, with its fraction. */
const lastTop = ({ rows, rowPx, viewPx }: RowWindow): number => Math.max(0, rows - viewPx / rowPx)

export const clampTop = (window: RowWindow, top: number): number =>
  Math.min(lastTop(window), Math.max(0, top))

/** The topmost row, with its fraction, where the bar stands at `scrollPx`. */
export function topAt(window: RowWindow, scrollPx: number): number {
  const way = contentPx(window) - window.viewPx
  return way <= 0 ? 0 : clampTop(window, (scrollPx / way) * lastTop(window))
}

/** Where the bar stands for a topmost row: the inverse of `topAt`. */
export function scrollFor(window: RowWindow, top: number): number {
  const last = lastTop(window)
  return last === 0 ? 0 : (top / last) * (contentPx(window) - window.viewPx)
}

/** The topmost row nearest to the present one that shows `row` whole. */
export function topShowing(window: RowWindow, top: number, row: number): number {
  if (row < top) return row
  const lowest = row + 1 - window.viewPx / window.rowPx
  return clampTop(window, Math.max(top, lowest))
}
