import type { BrowserWindow } from 'electron'
import type { PrintJob, PrintOrder } from '../../../shared/ipc'
import { MANY_PRINTED_ROWS, MARGINS_INCH, printScale, printWidth } from '../../../shared/printing'
import type { PrintFinished, PrintOutput } from '../../../shared/printing'
import { phrase } from '../../../shared/phrase'
import { failure, success } from '../../../shared/result'
import type { Failure, Result } from '../../../shared/result'
import { missingCard } from './answers'
import { footerTemplate } from './footer'
import { createSpareWindow } from './spareWindow'

const PATIENCE_MS = 60_000
const LONG_PATIENCE_MS = 600_000

interface Running {
  readonly window: BrowserWindow
  readonly job: PrintJob
  finished(said: PrintFinished): void
  /** Ends the order before it is done. */
  end(because: Failure): void
}

/** Draws pages in a window of its own that nobody sees; one order at a time. */
export interface Printer {
  /** The window that is being drawn in, or that waits for an order; null where there is none. */
  window(): BrowserWindow | null
  /** What its window is to draw, as soon as there is an order. */
  job(): Promise<PrintJob>
  /** Opens the window ahead of an order that is likely, so that its code is loaded by then. */
  prepare(): void
  /** Closes a window that waits for an order. */
  dismiss(): void
  /** The page says that everything on it is finished. */
  finished(said: PrintFinished): void
  /** Ends what is being drawn. */
  cancel(): void
  /** The report as PDF. */
  print(order: PrintOrder): Promise<Result<Uint8Array>>
  /** Has the page hand over the picture of its one card, by the request of the window. */
  handOver(order: PrintOrder, output: PrintOutput): Promise<Result<null>>
}

const BUSY = failure('usage', phrase`Another report is being printed. Try again when it is saved.`)
const TOO_LONG = failure('internal', phrase`The report was not finished in time. Nothing was saved.`)
const GONE = failure('internal', phrase`The report could not be drawn. Nothing was saved.`)
const CANCELLED = failure('cancelled', phrase`The report was cancelled. Nothing was saved.`)

/** `open` makes a hidden window of the given width and loads the app's page in it for printing. */
export function createPrinter(open: (width: number) => BrowserWindow): Printer {
  let running: Running | null = null
  let hand: (job: PrintJob) => void = () => undefined
  const spare = createSpareWindow(open)

  /** Lets the window draw. `ended` holds until the order is done with: what is drawn is yet to be made a file of. */
  function begin(window: BrowserWindow, job: PrintJob) {
    let finished: Running['finished'] = () => undefined
    const drawn = new Promise<Result<PrintFinished>>((resolve) => {
      finished = (said) => resolve(success(said))
    })
    let end: Running['end'] = () => undefined
    const ended = new Promise<Failure>((resolve) => {
      end = resolve
    })
    const patience = setTimeout(
      () => end(TOO_LONG),
      job.rows >= MANY_PRINTED_ROWS ? LONG_PATIENCE_MS : PATIENCE_MS,
    )
    window.webContents.on('render-process-gone', () => end(GONE))
    window.webContents.on('did-fail-load', () => end(GONE))
    window.on('closed', () => end(GONE))
    running = { window, job, finished, end }
    hand(job)
    return { drawn, ended, done: () => clearTimeout(patience) }
  }

  async function draw<T>(
    { paper, ...order }: PrintOrder,
    output: PrintOutput,
    make: (window: BrowserWindow, said: PrintFinished) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (running !== null) return BUSY
    const width = printWidth(paper)
    const window = spare.take(width)
    const { drawn, ended, done } = begin(window, { ...order, width, output })
    try {
      const page = await Promise.race([drawn, ended])
      if (!page.ok) return page
      const { missing: present } = page.value
      if (present !== null) return missingCard(order.chart, present)
      return await Promise.race([make(window, page.value), ended])
    } finally {
      done()
      running = null
      window.destroy()
    }
  }

  return {
    window: () => running?.window ?? spare.window(),
    job: () =>
      new Promise((resolve) => {
        if (running === null) hand = resolve
        else resolve(running.job)
      }),
    prepare() {
      if (running === null) spare.prepare()
    },
    dismiss: spare.dismiss,
    finished: (said) => running?.finished(said),
    cancel: () => running?.end(CANCELLED),
    print: (order) =>
      draw(order, { kind: 'pdf' }, async (window, { footer }) => {
        const { size, landscape } = order.paper
        const pdf = await window.webContents.printToPDF({
          pageSize: size === 'a4' ? 'A4' : 'Letter',
          landscape,
          scale: printScale(order.paper),
          margins: MARGINS_INCH,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footerTemplate(footer),
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        })
        return success(pdf)
      }),
    handOver: (order, output) => draw(order, output, async () => success(null)),
  }
}
