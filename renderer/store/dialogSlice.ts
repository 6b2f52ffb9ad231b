import type { StateCreator } from 'zustand'
import type { AppState } from './index'

export const DIALOGS = ['settings', 'help', 'about'] as const
export type DialogName = (typeof DIALOGS)[number]

/** The one dialog over the window that is open, with the part of it that was asked for. */
export interface DialogSlice {
  readonly dialog: DialogName | null
  readonly dialogPart: string | null
  /** The step of the tour that is shown; null without one. */
  readonly tour: number | null
  openDialog(dialog: DialogName, part?: string): void
  setTour(tour: number | null): void
  closeDialog(): void
}

export const createDialogSlice: StateCreator<AppState, [], [], DialogSlice> = (set) => ({
  dialog: null,
  dialogPart: null,
  tour: null,
  openDialog: (dialog, part) => set({ dialog, dialogPart: part ?? null, searchOpened: false }),
  setTour: (tour) => set({ tour }),
  closeDialog: () => set({ dialog: null, dialogPart: null }),
})
