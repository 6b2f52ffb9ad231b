import { create } from 'zustand'
import { createImportSlice, type ImportSlice } from './importSlice'
import { createOverlaySlice, type OverlaySlice } from './overlaySlice'
import { createProjectSlice, type ProjectSlice } from './projectSlice'
import { createSearchSlice, type SearchSlice } from './searchSlice'
import { createSelectionSlice, type SelectionSlice } from './selectionSlice'
import { createViewSlice, type ViewSlice } from './viewSlice'
import { createViewsSlice, type ViewsSlice } from './viewsSlice'

export type AppState = ProjectSlice &
  SelectionSlice &
  ViewSlice &
  ViewsSlice &
  SearchSlice &
  ImportSlice &
  OverlaySlice

/** The window's one store, in slices. */
export const useApp = create<AppState>()((...args) => ({
  ...createProjectSlice(...args),
  ...createSelectionSlice(...args),
  ...createViewSlice(...args),
  ...createViewsSlice(...args),
  ...createSearchSlice(...args),
  ...createImportSlice(...args),
  ...createOverlaySlice(...args),
}))
