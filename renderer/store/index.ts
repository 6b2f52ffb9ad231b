import { create } from 'zustand'
import { createDialogSlice, type DialogSlice } from './dialogSlice'
import { createFindingsSlice, type FindingsSlice } from './findingsSlice'
import { createImportSlice, type ImportSlice } from './importSlice'
import { createOverlaySlice, type OverlaySlice } from './overlaySlice'
import { createPlanSlice, type PlanSlice } from './planSlice'
import { createPresentationSlice, type PresentationSlice } from './presentationSlice'
import { createProjectSlice, type ProjectSlice } from './projectSlice'
import { createSafetySlice, type SafetySlice } from './safetySlice'
import { createSearchSlice, type SearchSlice } from './searchSlice'
import { createSelectionSlice, type SelectionSlice } from './selectionSlice'
import { createViewSlice, type ViewSlice } from './viewSlice'
import { createViewsSlice, type ViewsSlice } from './viewsSlice'
import { createWatchSlice, type WatchSlice } from './watchSlice'

export type AppState = ProjectSlice &
  SelectionSlice &
  ViewSlice &
  ViewsSlice &
  PresentationSlice &
  SafetySlice &
  SearchSlice &
  ImportSlice &
  PlanSlice &
  OverlaySlice &
  WatchSlice &
  FindingsSlice &
  DialogSlice

/** The window's one store, in slices. */
export const useApp = create<AppState>()((...args) => ({
  ...createProjectSlice(...args),
  ...createSelectionSlice(...args),
  ...createViewSlice(...args),
  ...createViewsSlice(...args),
  ...createPresentationSlice(...args),
  ...createSafetySlice(...args),
  ...createSearchSlice(...args),
  ...createImportSlice(...args),
  ...createPlanSlice(...args),
  ...createOverlaySlice(...args),
  ...createWatchSlice(...args),
  ...createFindingsSlice(...args),
  ...createDialogSlice(...args),
}))
