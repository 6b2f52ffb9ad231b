import type { StateCreator } from 'zustand'
import type { PathToken } from '../../shared/ipc'
import type { AppState } from './index'

export interface WatchSlice {
  /** Files that came new into the watched folder and wait for an answer. */
  readonly offered: readonly PathToken[]
  setOffered(offered: readonly PathToken[]): void
}

export const createWatchSlice: StateCreator<AppState, [], [], WatchSlice> = (set) => ({
  offered: [],
  setOffered: (offered) => set({ offered }),
})
