import type { EventName } from './events'

/** What main tells the window unasked. A file of its own, so that the preload script carries nothing else. */
export const EVENT_NAMES = [
  'import.progress',
  'import.dashboardReady',
  'project.saved',
  'churn.progress',
  'engine.died',
  'publish.ended',
  'files.opened',
  'watch.offered',
  'theme.changed',
  'settings.changed',
  'menu.command',
  'app.notice',
] as const satisfies readonly EventName[]
