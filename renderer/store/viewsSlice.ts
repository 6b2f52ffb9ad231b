import type { StateCreator } from 'zustand'
import type { SavedView } from '../../shared/ipc'
import type { AppState } from './index'

export interface ViewsSlice {
  /** The views kept under a name in the open project. */
  readonly savedViews: readonly SavedView[]
  /** The list before the last deletion, for taking it back. */
  readonly beforeRemoval: { readonly name: string; readonly views: readonly SavedView[] } | null
  readonly viewsOpened: boolean
  openViews(opened: boolean): void
  setSavedViews(views: readonly SavedView[], removed?: string): void
}

export const createViewsSlice: StateCreator<AppState, [], [], ViewsSlice> = (set) => ({
  savedViews: [],
  beforeRemoval: null,
  viewsOpened: false,
  openViews: (viewsOpened) => set({ viewsOpened }),
  setSavedViews: (views, removed) =>
    set(({ savedViews }) => ({
      savedViews: views,
      beforeRemoval: removed === undefined ? null : { name: removed, views: savedViews },
    })),
})
