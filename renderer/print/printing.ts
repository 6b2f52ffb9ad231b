import { createContext, useContext } from 'react'

/** Whether the page is being drawn for a report: complete, still, and with nothing to click. */
export const Printing = createContext(false)

export const usePrinting = (): boolean => useContext(Printing)
