import type { ReactNode } from 'react'
import { usePrinting } from './printing'

/** What is there to be used: controls, not keys to a chart. A report neither shows nor makes it. */
export function ScreenOnly({ children }: { readonly children: ReactNode }): React.JSX.Element | null {
  return usePrinting() ? null : <>{children}</>
}
