import { createContext, useContext } from 'react'
import type { PrintJob } from '../../shared/ipc'

/** The report that the page is drawn for; null in the window. */
export const Printing = createContext<PrintJob | null>(null)

export const usePrintJob = (): PrintJob | null => useContext(Printing)

/** Whether the page is being drawn for a report: complete, still, and with nothing to click. */
export const usePrinting = (): boolean => usePrintJob() !== null

/** Whether it is drawn for paper, where hues may come out as one grey; pictures keep the colours of the window. */
export const useOnPaper = (): boolean => usePrintJob()?.output.kind === 'pdf'

/** Whether the page is drawn for the table of one card alone: what is only looked at is left out. */
export const useTableAlone = (): boolean => {
  const kind = usePrintJob()?.output.kind
  return kind === 'csv' || kind === 'xlsx'
}
