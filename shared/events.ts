import type { ExportedFile, PathToken, ProjectInfo, Settings } from './ipc'
import type { Progress } from './report'
import type { Failure, Result } from './result'

/** What main tells the window unasked. */
export interface Events {
  'import.progress': Progress
  /** Every chart can be answered; the file is still being written. */
  'import.dashboardReady': ProjectInfo
  'project.saved': { readonly savedAt: string }
  /** Of the model being fitted, 0 to 1. */
  'churn.progress': { readonly share: number }
  'engine.died': { readonly failure: Failure }
  'publish.ended': { readonly result: Result<ExportedFile> }
  'files.opened': readonly PathToken[]
  /** Files that came new into the watched folder and wait for an answer; none where all have it. */
  'watch.offered': readonly PathToken[]
  'theme.changed': { readonly dark: boolean }
  /** The settings were changed from the menu. */
  'settings.changed': Settings
  'menu.command': {
    readonly command:
      | 'open-files'
      | 'open-folder'
      | 'open-project'
      | 'try-sample'
      | 'close-project'
      | 'restore-backup'
      | 'settings'
      | 'undo'
      | 'redo'
      | 'search'
      | 'help'
      | 'keys'
      | 'tour'
      | 'about'
  }
  /** Something happened that the window says in its own words. */
  'app.notice': { readonly what: 'crashed' | 'out-of-memory' | 'diagnostics-copied' }
}
export type EventName = keyof Events
