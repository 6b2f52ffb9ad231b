import { saveSettings } from './settingsActions'
import { useApp } from './index'

/** Begins the tour on the overview. Without an open project there is nothing to show around. */
export function startTour(): void {
  const { project, goTo, setTour, closeDialog } = useApp.getState()
  if (project === null) return
  closeDialog()
  goTo('overview')
  setTour(0)
}

/** Ends the tour, at its end or before; it does not begin by itself again. */
export async function endTour(): Promise<void> {
  const { settings, setTour } = useApp.getState()
  setTour(null)
  if (!settings.tourSeen) await saveSettings({ tourSeen: true })
}
