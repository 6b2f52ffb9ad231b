import type { z } from 'zod'
import { savedViewsSchema } from '../../shared/ipc'
import { presentationSchema } from '../../shared/presentation'
import { viewStateSchema } from '../../shared/viewState'
import {
  DISMISSALS_KEY,
  SUSPECT_SETTINGS_KEY,
  dismissalsSchema,
  suspectSettingsSchema,
} from '../../shared/suspects'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { NO_PROJECT } from './state'
import type { EngineState } from './state'

/** Something that a project remembers under a key of its state. */
interface Remembered<T> {
  /** From memory or from the file; null where there is nothing usable. */
  get(state: EngineState): Promise<Result<T | null>>
  /** The file takes it within a second or so, or when an import has written it. */
  set(state: EngineState, value: T): Promise<Result<null>>
}

function remembered<S extends z.ZodType>(key: string, schema: S): Remembered<z.output<S>> {
  const parse = (text: string | null): z.output<S> | null => {
    if (text === null) return null
    try {
      return schema.safeParse(JSON.parse(text)).data ?? null
    } catch {
      return null
    }
  }
  return {
    async get(state) {
      await state.settled
      if (state.open === null) return NO_PROJECT
      return success(parse(state.unsaved.get(key) ?? state.open.file?.stateGet(key) ?? null))
    },
    async set(state, value) {
      await state.settled
      if (state.open === null) return NO_PROJECT
      state.unsaved.set(key, JSON.stringify(value))
      keepState(state)
      return success(null)
    },
  }
}

/** What the window showed last. */
export const lastView = remembered('view', viewStateSchema)

/** The views kept under a name. */
export const savedViews = remembered('views', savedViewsSchema)

/** Names of segments and what else the window goes by. */
export const presentation = remembered('presentation', presentationSchema)

/** Switches and thresholds of the findings. */
export const suspectSettings = remembered(SUSPECT_SETTINGS_KEY, suspectSettingsSchema)

export const dismissals = remembered(DISMISSALS_KEY, dismissalsSchema)

/** Hands what is unsaved to the file, where that can take it. */
export function keepState(state: EngineState): void {
  const file = state.open?.file
  if (file == null || file.readOnly) return
  for (const [key, value] of state.unsaved) file.stateSet(key, value)
  state.unsaved.clear()
}
