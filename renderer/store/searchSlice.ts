import type { StateCreator } from 'zustand'
import type { AppState } from './index'

export interface SearchSlice {
  readonly searchOpened: boolean
  openSearch(opened: boolean): void
}

export const createSearchSlice: StateCreator<AppState, [], [], SearchSlice> = (set) => ({
  searchOpened: false,
  openSearch: (searchOpened) => set({ searchOpened }),
})
