import { join } from 'node:path'
import { z } from 'zod'
import { jsonFile } from './jsonFile'

const FAILED_BEFORE_SAFE = 2

const startsSchema = z.object({ failed: z.number().int().min(0) })

export interface Starts {
  /** Nothing remembered is used: settings, the window's place, the last view. */
  readonly isSafe: boolean
  /** Safe because earlier starts failed, not because it was asked for. */
  readonly isAfterFailures: boolean
  /** The window is there and answers. */
  succeeded(): void
  /** So that the next start is an ordinary one. */
  forget(): void
}

/** A start that nobody counts: one that shows no window. */
export const ORDINARY_START: Starts = {
  isSafe: false,
  isAfterFailures: false,
  succeeded: () => undefined,
  forget: () => undefined,
}

/** Counts the starts that never showed a working window, in `starts.json`. After two of them the next one is safe. */
export function countStart(userData: string, isAsked: boolean): Starts {
  const file = jsonFile(join(userData, 'starts.json'), startsSchema, { failed: 0 })
  const { failed } = file.read()
  const write = (count: number): void => {
    try {
      file.write({ failed: count })
    } catch {
      // A data folder that takes no file must not stop the app from starting.
    }
  }
  write(failed + 1)
  const isAfterFailures = failed >= FAILED_BEFORE_SAFE
  return {
    isSafe: isAsked || isAfterFailures,
    isAfterFailures,
    succeeded: () => write(0),
    forget: () => write(0),
  }
}
