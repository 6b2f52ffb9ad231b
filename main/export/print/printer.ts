import type { BrowserWindow } from 'electron'
import type { ParsedArgs, PrintJob } from '../../../shared/ipc'
import { MARGINS_INCH, printScale, printWidth } from '../../../shared/printing'
import { failure, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { footerTemplate } from './footer'

const PATIENCE_MS = 60_000

export type PrintOrder = Omit<ParsedArgs<'export.pdf'>, 'name'>

interface Running {
  readonly window: BrowserWindow
  readonly job: PrintJob
  settle(result: Result<null>): void
}

/** Prints reports in a window of its own that nobody sees; one at a time. */
export interface Printer {
  /** The window that is being printed; null between reports. */
  window(): BrowserWindow | null
  job(): PrintJob | null
  /** The page says that everything on it is finished. */
  finished(): void
  print(order: PrintOrder): Promise<Result<Uint8Array>>
}

const BUSY = failure('usage', 'Another report is being printed. Try again when it is saved.')
const TOO_LONG = failure('internal', 'The report was not finished in time. Nothing was saved.')
const GONE = failure('internal', 'The report could not be drawn. Nothing was saved.')

/** `open` makes a hidden window of the given width and loads the app's page in it for printing. */
export function createPrinter(open: (width: number) => BrowserWindow): Printer {
  let running: Running | null = null

  function whenDrawn(
    window: BrowserWindow,
    width: number,
    { pages, view }: PrintOrder,
  ): Promise<Result<null>> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => settle(TOO_LONG), PATIENCE_MS)
      const settle = (result: Result<null>): void => {
        clearTimeout(patience)
        resolve(result)
      }
      window.webContents.on('render-process-gone', () => settle(GONE))
      window.webContents.on('did-fail-load', () => settle(GONE))
      running = { window, job: { width, pages, view }, settle }
    })
  }

  return {
    window: () => running?.window ?? null,
    job: () => running?.job ?? null,
    finished: () => running?.settle(success(null)),
    async print(order) {
      if (running !== null) return BUSY
      const width = printWidth(order.paper)
      const window = open(width)
      try {
        const ready = await whenDrawn(window, width, order)
        if (!ready.ok) return ready
        const { size, landscape } = order.paper
        const pdf = await window.webContents.printToPDF({
          pageSize: size === 'a4' ? 'A4' : 'Letter',
          landscape,
          scale: printScale(order.paper),
          margins: MARGINS_INCH,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footerTemplate(order.footer),
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        })
        return success(pdf)
      } finally {
        window.destroy()
        running = null
      }
    },
  }
}
