import { existsSync, readFileSync, statSync, unlinkSync } from 'node:fs'
import { replaceFile, writeFully } from './atomicFile'
import { statePath } from './places'
import { saveState } from './projectState'

const DELAY_MS = 700

/** State newer than the project file itself, or null where there is none that can be read. */
export function readStateFile(project: string): Map<string, string> | null {
  const path = statePath(project)
  try {
    // A pipe or a device in its place would be read for ever.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null
    const entries = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)
    return new Map(
      entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
    )
  } catch {
    return null
  }
}

/**
 * What a project remembers between saves: a small file beside it, written atomically soon after a change, so that a kill
 * loses at most the last second. Closing the project, or importing into it, takes it in.
 */
export class StateFile {
  private readonly changed: Map<string, string>
  private timer: NodeJS.Timeout | null = null
  private writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly project: string,
    private readonly saved: ReadonlyMap<string, string>,
    private readonly isWritable: boolean,
  ) {
    this.changed = new Map(readStateFile(project))
  }

  get(key: string): string | null {
    return this.changed.get(key) ?? this.saved.get(key) ?? null
  }

  set(key: string, value: string): void {
    if (this.get(key) === value) return
    this.changed.set(key, value)
    if (!this.isWritable) return
    this.timer ??= setTimeout(() => void this.flush(), DELAY_MS)
  }

  /** Writes what has not been written yet. */
  flush(): Promise<void> {
    if (this.timer !== null) {
      clearTimeout(this.timer)
      this.timer = null
      const content = Buffer.from(JSON.stringify(Object.fromEntries(this.changed)))
      this.writing = this.writing.then(async () => {
        try {
          await replaceFile(statePath(this.project), (file) => writeFully(file, content, 0))
        } catch {
          // A read-only folder keeps the state of the last save; the window still has the present one.
        }
      })
    }
    return this.writing
  }

  /** Takes everything into the project file, which nothing may have open. Where that fails the file beside it stays. */
  async takeIn(): Promise<void> {
    await this.flush()
    if (!this.isWritable || this.changed.size === 0) return
    try {
      await saveState(this.project, this.changed)
      removeStateFile(this.project)
    } catch {
      // No room for the copy, or no right to write: the next closing or import tries again.
    }
  }
}

/** After a save that took the state in. One that cannot be removed says again what the file says. */
export function removeStateFile(project: string): void {
  try {
    if (existsSync(statePath(project))) unlinkSync(statePath(project))
  } catch {
    // Said above.
  }
}
