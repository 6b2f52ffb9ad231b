import type { StateCreator } from 'zustand'
import { USUAL_PRESENTATION, type Presentation } from '../../shared/presentation'
import type { AppState } from './index'

export interface PresentationSlice {
  /** How the open project is shown. */
  readonly presentation: Presentation
  setPresentation(presentation: Presentation): void
}

export const createPresentationSlice: StateCreator<AppState, [], [], PresentationSlice> = (set) => ({
  presentation: USUAL_PRESENTATION,
  setPresentation: (presentation) => set({ presentation }),
})
