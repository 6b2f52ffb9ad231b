import { createContext, useContext } from 'react'

/** Whether the card fills the window. */
export const Maximised = createContext(false)

/** A height in rem as CSS; where the card fills the window, at least what the window leaves. */
export function useCardHeight(rem: number | undefined): string | undefined {
  const maximised = useContext(Maximised)
  if (maximised) return rem === undefined ? 'calc(100vh - 9rem)' : `max(${rem}rem, calc(100vh - 11rem))`
  return rem === undefined ? undefined : `${rem}rem`
}
