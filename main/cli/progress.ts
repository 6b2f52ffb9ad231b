import type { Progress } from '../../shared/report'
import { say } from './output'

const STEP_NAMES: Readonly<Record<Progress['step'], string>> = {
  read: 'Reading',
  silver: 'Cleaning',
  cube: 'Building the cube',
  gold: 'Computing tables',
  save: 'Saving',
}
const EVERY_MS = 5000
const WIDTH = 24

export interface Teller {
  readonly onProgress: (progress: Progress) => void
  /** Clears the bar. */
  end(): void
}

const share = (progress: Progress): number => (progress.of > 0 ? Math.min(1, progress.done / progress.of) : 0)

const words = (progress: Progress): string =>
  `${STEP_NAMES[progress.step]} ${Math.round(share(progress) * 100)} %, ${progress.rows} rows, ${progress.rowsPerSecond} rows/s`

/** A bar on a terminal, a line every five seconds elsewhere, nothing when quiet. All on stderr. */
export function progressTeller(isQuiet: boolean): Teller {
  if (isQuiet) return { onProgress: () => undefined, end: () => undefined }
  if (!process.stderr.isTTY) {
    let last = performance.now()
    return {
      onProgress: (progress) => {
        if (performance.now() - last < EVERY_MS) return
        last = performance.now()
        say(words(progress))
      },
      end: () => undefined,
    }
  }
  return {
    onProgress: (progress) => {
      const full = Math.round(share(progress) * WIDTH)
      process.stderr.write(`\r\x1b[K[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${words(progress)}`)
    },
    end: () => process.stderr.write('\r\x1b[K'),
  }
}
